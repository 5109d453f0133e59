package io.portreeve.app;

import io.portreeve.change.Exposures;
import io.portreeve.lock.LockEntry;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.Meant;
import io.portreeve.report.Reporter;
import io.portreeve.report.format.ReportFormats;
import io.portreeve.report.format.ReporterOptions;
import io.portreeve.rule.Rule;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what is open against what was written down. */
final class LockCheck {
    private static final String RULE = "PR6002";

    private final LockRequest request;
    private final RuleChoice rules;

    LockCheck(LockRequest request, RuleChoice rules) {
        this.request = request;
        this.rules = rules;
    }

    int run(Surroundings here) throws IOException {
        Optional<LockFile> lock = request.store().read(here);
        if (lock.isEmpty() && request.intents().isEmpty()) {
            throw new UsageException("there is no " + request.store().name() + ": portreeve lock writes one");
        }
        Meant meant = new Meant(lock, request.intents(), here.today());
        List<Problem> toSeeTo = new ArrayList<>(meant.problems());
        ScanResult result = scan(meant, here, toSeeTo);
        for (Output output : request.outputs()) {
            Reporter reporter = ReportFormats.named(output.format())
                    .reporter(new ReporterOptions(Version.current(), rules.rules(), output.seen(request.text())));
            output.write(here, out -> reporter.write(with(result, toSeeTo), out));
        }
        return exitCode(result, toSeeTo);
    }

    private ScanResult scan(Meant meant, Surroundings here, List<Problem> toSeeTo) {
        ScanOptions options = request.reading().options();
        List<Rule> rule = List.of(rules.find("lock", RULE));
        try (ThreadedWorkers workers = new ThreadedWorkers(request.reading().threads())) {
            return new Scan(options.telling(options.settings().with(Meant.class, meant)), rule, workers)
                    .run(
                            request.reading().files(here),
                            stages -> meant.lock()
                                    .ifPresent(file -> toSeeTo.addAll(
                                            file.unneeded(LockEntry.all(Exposures.fromOutside(stages))))));
        }
    }

    private static ScanResult with(ScanResult result, List<Problem> toSeeTo) {
        List<Problem> all = Stream.concat(result.problems().stream(), toSeeTo.stream())
                .sorted(Problem.ORDER)
                .toList();
        return new ScanResult(
                result.findings(), result.exposure(), all, result.statistics(), result.suppressed(), result.baseline());
    }

    private int exitCode(ScanResult result, List<Problem> toSeeTo) {
        if (request.strict() && !result.problems().stream().allMatch(Problem::isAboutSuppression)) {
            return ExitCode.NOT_JUDGED;
        }
        boolean untidy = request.strict() && !toSeeTo.isEmpty();
        return result.findings().isEmpty() && !untidy ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
