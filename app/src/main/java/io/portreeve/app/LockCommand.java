package io.portreeve.app;

import io.portreeve.report.format.ReportFormats;
import java.io.IOException;
import java.util.List;

/** {@code portreeve lock}: writes down which doors are open from outside, or holds them against what was written down. */
final class LockCommand implements Command {
    private static final List<String> NOTES = List.of(
            "",
            "Examples:",
            "  portreeve lock deploy/                 writes portreeve.lock; commit it",
            "  portreeve lock deploy/ --check         in a pipeline",
            "  portreeve lock deploy/ --update        after a change that is meant",
            "  portreeve lock deploy/ --check -f sarif=lock.sarif --strict",
            "",
            "Exit codes: 0 written, or nothing is open that the lock file does not hold, 1 something is",
            "(with --strict also a line that nobody needs), 2 wrong usage, 3 some input could not be judged",
            "and --strict was given, 70 internal error.");

    private final RuleChoice rules;

    LockCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve lock",
                "[PATH...]",
                Offer.FILES,
                "Writes down every door from outside, or checks that no other one is open.\n" + Reading.PATHS,
                LockFlags.all(),
                Output.notes(ReportFormats.ALL, NOTES));
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        LockRequest request = LockRequest.of(line, rules, here);
        return request.check() ? new LockCheck(request, rules).run(here) : LockWriting.run(request, here);
    }
}
