package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules of a direction that the policy's types leave out. */
final class LeftOut {
    private LeftOut() {}

    static Stream<Finding> in(Idle idle) {
        if (!(idle.policy().object() instanceof NetworkPolicy policy)) {
            return Stream.empty();
        }
        boolean unclear = policy.policyTypes().stream().anyMatch(Value::isUnresolved);
        return unclear
                ? Stream.empty()
                : Stream.of(
                                policy.isolatesIngress()
                                        ? Optional.<Finding>empty()
                                        : rules(idle, policy, policy.ingress(), "ingress", "Ingress"),
                                policy.isolatesEgress()
                                        ? Optional.<Finding>empty()
                                        : rules(idle, policy, policy.egress(), "egress", "Egress"),
                                emptyEgress(idle, policy))
                        .flatMap(Optional::stream);
    }

    private static Optional<Finding> rules(
            Idle idle, NetworkPolicy policy, List<PolicyRule> rules, String direction, String type) {
        Optional<Place> types = policy.policyTypes().stream().findFirst().flatMap(Value::place);
        if (rules.isEmpty() || types.isEmpty()) {
            return Optional.empty();
        }
        String which =
                rules.size() == 1 ? "The " + direction + " rule" : "The " + rules.size() + " " + direction + " rules";
        return Optional.of(idle.finding(types.get())
                .severity(Severity.MEDIUM)
                .related(rules.get(0).place().range(), "without effect")
                .fix(Fix.advice("add " + type + " to policyTypes, or take the " + direction + " rules out"))
                .subject(direction)
                .message(which + " of " + idle.policy().name() + " " + (rules.size() == 1 ? "has" : "have")
                        + " no effect, since policyTypes does not name " + type + ": this policy restricts no "
                        + direction
                        + "."));
    }

    private static Optional<Finding> emptyEgress(Idle idle, NetworkPolicy policy) {
        return policy.emptyEgress()
                .filter(place -> policy.policyTypes().isEmpty())
                .map(place -> idle.finding(place)
                        .severity(Severity.MEDIUM)
                        .fix(Fix.advice("write policyTypes, with Egress"))
                        .subject("egress")
                        .message("The empty list of egress rules of "
                                + idle.policy().name()
                                + " has no effect: without policyTypes a policy restricts egress only where it has an"
                                + " egress rule. This one closes ingress, and leaves egress open."));
    }
}
