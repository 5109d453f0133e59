package io.portreeve.reachability;

import io.portreeve.reachability.policy.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reasons that need no policy, and the reason of several that agree or do not. */
final class Reasons {
    private Reasons() {}

    static Reason notEnforced(Direction direction) {
        return plain(direction, Outcome.OPEN, Cause.NOT_ENFORCED, "no network plugin enforces policies");
    }

    static Reason outside(Direction direction, End end) {
        return plain(
                direction,
                Outcome.OPEN,
                Cause.OUTSIDE,
                end.label() + " is outside of the cluster, where no policy decides");
    }

    static Reason onNode(Direction direction, End end) {
        return plain(
                direction,
                Outcome.OPEN,
                Cause.NODE_NETWORK,
                end.label() + " is on the network of its node, where no policy selects it");
    }

    static Reason localNode(End subject, End node) {
        return plain(
                Direction.INGRESS,
                Outcome.OPEN,
                Cause.LOCAL_NODE,
                subject.label() + " runs on the node of " + node.label() + ", and a pod always answers its own node");
    }

    static Verdict noCommonFamily() {
        return both(
                Outcome.CLOSED,
                Cause.NO_COMMON_FAMILY,
                "one end has IPv4 addresses only, the other IPv6 only",
                List.of());
    }

    static Verdict differentClusters() {
        return both(
                Outcome.CONDITIONAL,
                Cause.DIFFERENT_CLUSTERS,
                "the two belong to different units of the input",
                List.of(Premise.condition("both run in one cluster and no policy there stands between them")));
    }

    private static Verdict both(Outcome outcome, Cause cause, String text, List<Premise> premises) {
        return Verdict.of(
                new Reason(Direction.EGRESS, outcome, cause, List.of(), Optional.empty(), text, premises),
                new Reason(Direction.INGRESS, outcome, cause, List.of(), Optional.empty(), text, premises));
    }

    private static Reason plain(Direction direction, Outcome outcome, Cause cause, String text) {
        return new Reason(direction, outcome, cause, List.of(), Optional.empty(), text, List.of());
    }

    /** What holds for all alike; where they differ, the connection depends on which of them is meant. */
    static Verdict agreed(List<Verdict> verdicts) {
        Verdict widest = verdicts.get(0);
        boolean differ = false;
        for (Verdict verdict : verdicts) {
            differ |= verdict.outcome() != widest.outcome();
            widest = verdict.outcome().compareTo(widest.outcome()) > 0 ? verdict : widest;
        }
        return differ ? dependingOnAddress(widest) : widest;
    }

    private static Verdict dependingOnAddress(Verdict widest) {
        Reason ingress = widest.ingress();
        List<Premise> premises = new ArrayList<>(ingress.premises());
        premises.add(
                Premise.condition("the address is one that the policies let through; others of the range are not"));
        Reason some = new Reason(
                ingress.direction(),
                Outcome.CONDITIONAL,
                ingress.cause(),
                ingress.policies(),
                ingress.rule(),
                ingress.text(),
                premises);
        return Verdict.of(widest.egress(), some);
    }
}
