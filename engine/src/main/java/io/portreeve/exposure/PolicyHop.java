package io.portreeve.exposure;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Reason;
import io.portreeve.reachability.Verdict;
import io.portreeve.reachability.policy.Direction;
import java.util.List;
import java.util.Optional;

/** How a path tells which policies narrow or close it. */
final class PolicyHop {
    private static final int MOST_NAMED = 2;
    private static final int MOST_RANGES = 3;

    private PolicyHop() {}

    /** {@code (only 203.0.113.0/24, by NetworkPolicy shop/db)}, at the line that decides. */
    static Hop of(Reason reason, String effect) {
        String text = "(" + effect + ", by " + names(reason) + ")";
        Optional<Place> place = reason.places().stream().findFirst();
        return new Hop(Hop.Kind.POLICY, text, deciding(reason).stream().findFirst(), "", place, "");
    }

    /** {@code (let in by NetworkPolicy shop/db)}: whom else it lets in the source of the path says. */
    static Hop lettingIn(Reason reason) {
        Hop hop = of(reason, "");
        return new Hop(hop.kind(), "(let in by " + names(reason) + ")", hop.object(), "", hop.place(), "");
    }

    static String only(List<String> ranges) {
        return ranges.size() <= MOST_RANGES
                ? "only " + String.join(", ", ranges)
                : "only " + String.join(", ", ranges.subList(0, MOST_RANGES)) + " and " + (ranges.size() - MOST_RANGES)
                        + " more ranges";
    }

    /** The policies that decide: {@code NetworkPolicy shop/a and NetworkPolicy shop/b}. */
    static String names(Reason reason) {
        List<KubernetesObject> deciding = deciding(reason);
        if (deciding.isEmpty()) {
            return "the network's policies";
        }
        List<String> names = deciding.stream()
                .limit(MOST_NAMED)
                .map(policy -> policy.kind() + " " + policy.id().qualifiedName())
                .toList();
        int others = deciding.size() - names.size();
        return String.join(" and ", names) + (others == 0 ? "" : " and " + others + " more");
    }

    /** Whoever wrote the rule that decides, else all that are about the pods. */
    private static List<KubernetesObject> deciding(Reason reason) {
        List<KubernetesObject> owners = reason.policies().stream()
                .filter(policy ->
                        reason.rule().filter(rule -> isIn(policy, rule)).isPresent())
                .toList();
        return owners.isEmpty() ? reason.policies() : owners;
    }

    private static boolean isIn(KubernetesObject policy, Place rule) {
        return policy.meta().place().range().contains(rule.range());
    }

    /** The end of a connection that closes it. */
    static Reason closing(Verdict verdict) {
        return verdict.egress().outcome() == Outcome.CLOSED ? verdict.egress() : verdict.ingress();
    }

    static Disposition disposition(Reason closing) {
        return closing.direction() == Direction.EGRESS
                ? Disposition.DENIED_BY_EGRESS_POLICY
                : Disposition.DENIED_BY_INGRESS_POLICY;
    }
}
