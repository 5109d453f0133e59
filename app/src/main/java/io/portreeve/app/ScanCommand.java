package io.portreeve.app;

import io.portreeve.report.Reporter;
import io.portreeve.report.TextOptions;
import io.portreeve.report.format.ReportFormats;
import io.portreeve.report.format.ReporterOptions;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.SourceList;
import java.io.IOException;
import java.util.List;

/** {@code portreeve scan}: files in, findings out. */
final class ScanCommand implements Command {
    private static final List<String> NOTES = List.of(
            "",
            "Examples:",
            "  portreeve scan                          the current folder",
            "  portreeve scan deploy/ -f text -f sarif=out.sarif",
            "  portreeve scan cluster: --namespace shop",
            "  portreeve scan deploy/ --since git:origin/main",
            "  portreeve scan --fail-on critical --min-confidence likely manifests/",
            "",
            "Exit codes: 0 nothing at or above --fail-on, 1 findings at or above it, 2 wrong usage,",
            "3 some input could not be judged and --strict was given, 70 internal error.");

    private final RuleChoice rules;

    ScanCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve scan",
                "[PATH...]",
                Offer.FILES,
                "Prints which ports are open to whom, and what closes them.\n" + Reading.PATHS,
                ScanFlags.ALL,
                Output.notes(ReportFormats.ALL, NOTES));
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        ScanRequest request = leavingOut(ScanRequest.of(line, rules, here), here);
        SourceList sources = request.reading().files(here);
        ScanResult result = Scanning.scan(request, sources, here);
        for (Output output : request.outputs()) {
            write(output, result, request, here);
        }
        request.baseline().ifPresent(baseline -> baseline.write(result, here));
        return exitCode(request, result);
    }

    /** The request, and what {@code --since} names is looked at for it. */
    private static ScanRequest leavingOut(ScanRequest asked, Surroundings here) {
        return asked.since()
                .map(since -> asked.leavingOut(since.findings(asked, here)))
                .orElse(asked);
    }

    private void write(Output output, ScanResult result, ScanRequest request, Surroundings here) throws IOException {
        TextOptions text = output.seen(request.text());
        Reporter reporter = ReportFormats.named(output.format())
                .reporter(new ReporterOptions(Version.current(), rules.rules(), text));
        output.write(here, out -> reporter.write(result, out));
    }

    /**
     * What was not judged outranks what was found: whoever tolerates findings must not overlook it. What was just accepted does
     * not fail the run that accepts it.
     */
    private static int exitCode(ScanRequest request, ScanResult result) {
        if (request.isTooStrictFor(result)) {
            return ExitCode.NOT_JUDGED;
        }
        boolean accepted =
                request.baseline().filter(baseline -> !baseline.shrinks()).isPresent();
        boolean fails = !accepted && result.findings().stream().anyMatch(request.failOn()::isReachedBy);
        return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
