package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether one peer can open a connection to a port of another, and why.
 *
 * @param egress what the source's end decides
 * @param ingress what the destination's end decides
 */
public record Verdict(Outcome outcome, Reason egress, Reason ingress) {
    static Verdict of(Reason egress, Reason ingress) {
        return new Verdict(egress.outcome().and(ingress.outcome()), egress, ingress);
    }

    /** What it depends on: what nobody wrote, and for a closed port that somebody enforces policies at all. */
    public List<Premise> premises() {
        List<Premise> premises = new ArrayList<>();
        if (outcome != Outcome.CLOSED) {
            premises.addAll(egress.premises());
            premises.addAll(ingress.premises());
        }
        return premises.stream().distinct().toList();
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }
}
