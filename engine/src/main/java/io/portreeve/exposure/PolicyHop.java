package io.portreeve.exposure;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Reason;
import io.portreeve.reachability.Verdict;
import io.portreeve.reachability.policy.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a path tells which policies narrow or close it. */
final class PolicyHop {
    private static final int MOST_NAMED = 2;
    private static final int MOST_RANGES = 3;

    private PolicyHop() {}

    /** {@code (only 203.0.113.0/24, by NetworkPolicy shop/db)}, at the line that decides. */
    static Hop of(Reason reason, String effect) {
        return hop(reason, effect + ", by ");
    }

    /** {@code (let in by NetworkPolicy shop/db)}: whom else it lets in the source of the path says. */
    static Hop lettingIn(Reason reason) {
        return hop(reason, "let in by ");
    }

    private static Hop hop(Reason reason, String effect) {
        List<KubernetesObject> deciding = deciding(reason);
        Optional<KubernetesObject> first = deciding.isEmpty() ? Optional.empty() : Optional.of(deciding.get(0));
        return new Hop(Hop.Kind.POLICY, "(" + effect + names(deciding) + ")", first, "", reason.place(), "");
    }

    static String only(List<String> ranges) {
        return ranges.size() <= MOST_RANGES
                ? "only " + String.join(", ", ranges)
                : "only " + String.join(", ", ranges.subList(0, MOST_RANGES)) + " and " + (ranges.size() - MOST_RANGES)
                        + " more ranges";
    }

    /** The policies that decide: {@code NetworkPolicy shop/a and NetworkPolicy shop/b}. */
    static String names(Reason reason) {
        return names(deciding(reason));
    }

    private static String names(List<KubernetesObject> deciding) {
        if (deciding.isEmpty()) {
            return "the network's policies";
        }
        StringBuilder names = new StringBuilder();
        for (KubernetesObject policy : deciding.subList(0, Math.min(MOST_NAMED, deciding.size()))) {
            names.append(names.isEmpty() ? "" : " and ").append(policy.kind());
            names.append(' ').append(policy.id().qualifiedName());
        }
        int others = deciding.size() - MOST_NAMED;
        return others <= 0 ? names.toString() : names + " and " + others + " more";
    }

    /** Whoever wrote the rule that decides, else all that are about the pods. */
    private static List<KubernetesObject> deciding(Reason reason) {
        if (reason.rule().isEmpty()) {
            return reason.policies();
        }
        Place rule = reason.rule().get();
        List<KubernetesObject> owners = new ArrayList<>(1);
        for (KubernetesObject policy : reason.policies()) {
            if (isIn(policy, rule)) {
                owners.add(policy);
            }
        }
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
