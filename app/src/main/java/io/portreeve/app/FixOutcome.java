package io.portreeve.app;

import io.portreeve.fix.FixPlan;
import io.portreeve.fix.ProposedFix;
import io.portreeve.fix.Unfixed;
import io.portreeve.source.Problem;
import java.util.List;

/**
 * What became of fixes.
 *
 * @param fixes those that were made or shown
 * @param what which of the two, in words that fit behind their number
 * @param refused findings whose fix was not
 * @param problems with the files
 * @param pending whether something is left that could be written
 */
record FixOutcome(
        List<ProposedFix> fixes, String what, List<Unfixed> refused, List<Problem> problems, boolean pending) {
    FixOutcome {
        fixes = List.copyOf(fixes);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }

    /** The difference was printed. */
    static FixOutcome shown(FixPlan plan, List<Problem> problems) {
        boolean pending = !plan.taken().isEmpty() || !plan.refused().isEmpty();
        return new FixOutcome(plan.taken(), ", not written", plan.refused(), problems, pending);
    }

    /** Files were replaced, or one was printed as it becomes. */
    static FixOutcome made(FixPlan plan, List<ProposedFix> made, List<Problem> problems) {
        boolean pending = !problems.isEmpty() || !plan.refused().isEmpty();
        return new FixOutcome(made, "", plan.refused(), problems, pending);
    }
}
