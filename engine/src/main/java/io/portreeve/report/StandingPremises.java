package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.reachability.Premise;
import io.portreeve.scan.ScanResult;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What every verdict of a run takes for granted, said once a report instead of once a finding. */
public final class StandingPremises {
    private StandingPremises() {}

    /** What was said first, then in the order of findings and paths: a report without findings rests on premises too. */
    public static Set<String> of(ScanResult result) {
        Set<String> texts = new LinkedHashSet<>();
        result.exposure().said().forEach(premise -> texts.add(premise.text()));
        Stream.concat(
                        result.findings().stream().map(Finding::exposure).flatMap(path -> path.stream()),
                        result.exposure().paths().stream())
                .map(ExposurePath::premises)
                .flatMap(premises -> premises.stream())
                .filter(Premise::standing)
                .forEach(premise -> texts.add(premise.text()));
        return texts;
    }
}
