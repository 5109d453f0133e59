package io.portreeve.report;

import io.portreeve.exposure.ExposureMap;
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
        Stream<ExposurePath> found =
                result.findings().stream().map(Finding::exposure).flatMap(path -> path.stream());
        return of(result.exposure(), Stream.concat(found, result.exposure().paths().stream()));
    }

    /** What was said first, then in the order of paths. */
    static Set<String> of(ExposureMap map) {
        return of(map, map.paths().stream());
    }

    private static Set<String> of(ExposureMap map, Stream<ExposurePath> paths) {
        Set<String> texts = new LinkedHashSet<>();
        map.said().forEach(premise -> texts.add(premise.text()));
        paths.map(ExposurePath::premises)
                .flatMap(premises -> premises.stream())
                .filter(Premise::standing)
                .forEach(premise -> texts.add(premise.text()));
        return texts;
    }
}
