package io.portreeve.app;

import io.portreeve.report.DiffReport;
import io.portreeve.report.DiffReporter;
import io.portreeve.report.format.DiffFormats;
import io.portreeve.report.format.ReporterOptions;
import java.io.IOException;
import java.util.List;

/** {@code portreeve diff}: two versions in, what became more or less exposed out. */
final class DiffCommand implements Command {
    private static final List<String> NOTES = List.of(
            "",
            "Examples:",
            "  portreeve diff before/ after/",
            "  portreeve diff git:main .",
            "  portreeve diff cluster: deploy/ --namespace shop     drift",
            "  portreeve diff git:HEAD~1:deploy git:HEAD:deploy -f markdown=comment.md -f html=diff.html",
            "  helm template shop | portreeve diff rendered.yaml -",
            "",
            "Exit codes: 0 nothing that --fail-on names, 1 something was opened that it names, 2 wrong usage,",
            "3 some input could not be judged and --strict was given, 70 internal error.");

    private final RuleChoice rules;

    DiffCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve diff", "OLD NEW", Offer.FILES, """
                        Prints what two versions make more or less exposed, and by which line.
                        OLD and NEW are a file, a folder, - for standard input, git:REV[:PATH], cluster:[CONTEXT]
                        or a snapshot of a cluster.""", DiffFlags.all(), Output.notes(DiffFormats.ALL, NOTES));
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        DiffRequest request = DiffRequest.of(line, rules, here);
        DiffReport report = Comparing.compare(request, rules, here);
        for (Output output : request.outputs()) {
            DiffReporter reporter = DiffFormats.named(output.format())
                    .reporter(new ReporterOptions(Version.current(), rules.rules(), output.seen(request.text())));
            output.write(here, out -> reporter.write(report, out));
        }
        if (request.strict() && !report.problems().stream().allMatch(problem -> problem.isAboutSuppression())) {
            return ExitCode.NOT_JUDGED;
        }
        return report.entries().stream().anyMatch(request.failOn()::isReachedBy) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
