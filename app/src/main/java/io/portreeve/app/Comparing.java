package io.portreeve.app;

import io.portreeve.change.ExposureChange;
import io.portreeve.change.Rereading;
import io.portreeve.change.VersionBefore;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.Meant;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.report.DiffReport;
import io.portreeve.rule.Rule;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.scan.Manifests;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The way from two versions to what differs between them. */
final class Comparing {
    private static final String RULE = "PR6001";

    private Comparing() {}

    static DiffReport compare(DiffRequest request, RuleChoice rules, Surroundings here) {
        Manifests before = request.old().manifests(here);
        ScanOptions options = request.now().options();
        Stages old = Stages.of(before.snapshot(), before.joining(), options.exposure());
        VersionBefore earlier = new VersionBefore(
                old, new Rereading(options.limits(), new ObjectReader(options.workloadKinds(), options.namespace())));
        List<Stages> seen = new ArrayList<>(1);
        ScanResult result = scan(request, earlier, rules, here, seen);
        List<ExposureChange> changes = earlier.changesTo(seen.get(0));
        return DiffReport.of(
                changes,
                new DiffReport.Version(old.exposure(), before.statistics(), before.problems()),
                new DiffReport.Version(result.exposure(), result.statistics(), problems(result, options)),
                result,
                new Dangers(PortCatalogue.of(options.settings())));
    }

    /** Those of the newer version, and of what is meant to be open there. */
    private static List<Problem> problems(ScanResult result, ScanOptions options) {
        return Stream.concat(
                        result.problems().stream(),
                        options.settings().get(Meant.class).stream().flatMap(meant -> meant.problems().stream()))
                .sorted(Problem.ORDER)
                .toList();
    }

    private static ScanResult scan(
            DiffRequest request, VersionBefore earlier, RuleChoice rules, Surroundings here, List<Stages> seen) {
        ScanOptions options = request.now().options();
        List<Rule> rule = List.of(rules.find("diff", RULE));
        try (ThreadedWorkers workers = new ThreadedWorkers(request.now().threads())) {
            return new Scan(options.telling(options.settings().with(VersionBefore.class, earlier)), rule, workers)
                    .run(request.now().files(here), seen::add);
        }
    }
}
