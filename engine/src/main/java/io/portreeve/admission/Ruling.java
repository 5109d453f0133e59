package io.portreeve.admission;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a change passes, and what is said to whom about it.
 *
 * @param denied why it does not pass; empty where it does
 * @param warned what whoever asked is told of what it opens
 * @param warnedBefore what whoever asked is told of what was so before
 * @param recorded what only the audit log is told besides
 */
public record Ruling(List<Finding> denied, List<Finding> warned, List<Finding> warnedBefore, List<Finding> recorded) {
    /** Less is not worth a warning. */
    private static final Severity LEAST_TOLD = Severity.MEDIUM;

    public Ruling {
        denied = List.copyOf(denied);
        warned = List.copyOf(warned);
        warnedBefore = List.copyOf(warnedBefore);
        recorded = List.copyOf(recorded);
    }

    /**
     * What a judgement comes to.
     *
     * @param mode the one of the namespace where the change is made
     */
    public static Ruling of(Judgement judgement, Strictness strictness, Mode mode) {
        List<Finding> denied = new ArrayList<>();
        List<Finding> warned = new ArrayList<>();
        List<Finding> warnedBefore = new ArrayList<>();
        List<Finding> recorded = new ArrayList<>();
        for (Finding finding : judgement.opened()) {
            Mode own = strictness.of(finding, mode);
            if (own == Mode.ENFORCE && strictness.isReached(finding)) {
                denied.add(finding);
            } else if (own != Mode.OFF) {
                (isTold(finding, own) ? warned : recorded).add(finding);
            }
        }
        for (Finding finding : judgement.standing()) {
            Mode own = strictness.of(finding, mode);
            if (isTold(finding, own) && strictness.isReached(finding)) {
                warnedBefore.add(finding);
            }
        }
        return new Ruling(denied, warned, warnedBefore, recorded);
    }

    private static boolean isTold(Finding finding, Mode mode) {
        return mode.compareTo(Mode.WARN) >= 0 && finding.severity().compareTo(LEAST_TOLD) >= 0;
    }

    public boolean isAllowed() {
        return denied.isEmpty();
    }
}
