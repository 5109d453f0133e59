package io.portreeve.scan;

import io.portreeve.finding.Baseline;
import io.portreeve.finding.Suppression;
import io.portreeve.source.Problem;
import java.util.HashSet;
import java.util.Set;

/** The words for suppressions that no longer hold or have nothing to do. */
final class SuppressionProblems {
    private SuppressionProblems() {}

    static Problem expired(Suppression suppression, int findings) {
        String day = suppression.until().orElseThrow().toString();
        String consequence = findings == 0
                ? ", and there is nothing left to suppress. Take it out."
                : ", so " + (findings == 1 ? "a finding is" : findings + " findings are")
                        + " reported again. Settle what was accepted, or write a later day.";
        return Problem.at(
                suppression.place(),
                "suppression-expired",
                "This suppression of " + suppression.rule() + " held until " + day + consequence + " Its reason was: "
                        + suppression.reason());
    }

    static Problem unused(Suppression suppression, boolean otherPorts) {
        String message = otherPorts
                ? "This suppression suppresses nothing: the finding of " + suppression.rule()
                        + " is about ports that it does not name. Name each of them, or none."
                : "This suppression suppresses nothing: there is no finding of " + suppression.rule()
                        + where(suppression) + ". Take it out, or move it to where the finding is.";
        return Problem.at(suppression.place(), "suppression-unused", message);
    }

    private static String where(Suppression suppression) {
        return switch (suppression.kind()) {
            case COMMENT -> " on the line that it speaks of";
            case ANNOTATION -> " about this object";
            case CONFIGURATION, BASELINE, REVISION -> " in the files and objects that it names";
        };
    }

    static Problem gone(Baseline before, Baseline left) {
        Set<Baseline.Entry> kept = new HashSet<>(left.entries());
        Baseline.Entry first = before.entries().stream()
                .filter(entry -> !kept.contains(entry))
                .findFirst()
                .orElseThrow();
        int all = before.entries().size();
        int gone = all - left.entries().size();
        String message = gone + " of " + all + (all == 1 ? " entry" : " entries") + " of the baseline "
                + (gone == 1 ? "is" : "are") + " no longer found, the first is " + first.rule() + " of "
                + first.object() + " in " + first.file() + ". Give --write-baseline beside --baseline to take "
                + (gone == 1 ? "it" : "them") + " out.";
        return Problem.at(first.place().orElseThrow(), "suppression-unused", message);
    }
}
