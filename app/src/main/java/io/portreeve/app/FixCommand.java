package io.portreeve.app;

import io.portreeve.fix.FixPlan;
import io.portreeve.fix.Proposals;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.SourceList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** {@code portreeve fix}: files in, the difference that the fixes make out, or the files fixed. */
final class FixCommand implements Command {
    private static final List<String> NOTES = List.of(
            "Without --write no file is touched, and what is printed is a patch for git apply or patch -p1.",
            "",
            "Examples:",
            "  portreeve fix deploy/                       show what would change",
            "  portreeve fix deploy/ | git apply",
            "  portreeve fix deploy/ --write --rule PR1001",
            "  portreeve fix --interactive --write",
            "  portreeve fix - --write < web.yaml          print it fixed",
            "",
            "Exit codes: 0 nothing to fix, or all written, 1 fixes that are not written, 2 wrong usage,",
            "3 some input could not be judged and --strict was given, 70 internal error.");

    private final RuleChoice rules;
    private final Replacement.Step step;

    FixCommand(RuleChoice rules) {
        this(rules, Replacement.Step.RENAME);
    }

    FixCommand(RuleChoice rules, Replacement.Step step) {
        this.rules = rules;
        this.step = step;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve fix",
                "[PATH...]",
                Offer.FILES,
                "Shows the edits that settle findings as a patch, or makes them.\n"
                        + "PATH is a file, a folder, or - for standard input; without one, the current folder.",
                FixFlags.all(),
                NOTES);
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        FixRequest request = FixRequest.of(line, rules, here);
        byte[] input = request.readsInput() ? here.in().readAllBytes() : new byte[0];
        SourceList sources = request.scan().reading().files(new ByteArrayInputStream(input), here);
        ScanResult result = Scanning.scan(request.scan(), sources, here);
        Proposals proposals = Proposals.of(result.findings());
        FixDialogue dialogue = new FixDialogue(here.in(), here.err());
        FixPlan plan = request.interactive() ? dialogue.plan(proposals.fixes()) : FixPlan.of(proposals.fixes());
        FixOutcome outcome = deliver(request, plan, sources, input, here);
        if (!request.isQuiet()) {
            FixSummary summary = new FixSummary(here.err(), request.isVerbose());
            summary.write(outcome, dialogue.declined(), proposals.left(), result.problems());
        }
        if (request.scan().isTooStrictFor(result)) {
            return ExitCode.NOT_JUDGED;
        }
        return outcome.pending() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private FixOutcome deliver(FixRequest request, FixPlan plan, SourceList sources, byte[] input, Surroundings here)
            throws IOException {
        FixTargets targets = new FixTargets(sources, here.workingFolder(), request.readsInput());
        plan.files().forEach(edited -> targets.add(edited.file()));
        FixPlan possible = plan.without(targets.refused(), "its file may not be changed");
        FixDelivery delivery = new FixDelivery(here, step);
        if (!request.write()) {
            return delivery.show(possible, targets);
        }
        return request.readsInput() ? delivery.print(possible, input) : delivery.write(possible, targets);
    }
}
