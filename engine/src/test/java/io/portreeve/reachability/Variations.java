package io.portreeve.reachability;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectId;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects changed in a known way. */
final class Variations {
    private Variations() {}

    static KubernetesObject without(KubernetesObject object, Place rule) {
        Function<List<PolicyRule>, List<PolicyRule>> others = rules ->
                rules.stream().filter(each -> !each.place().equals(rule)).toList();
        if (object instanceof NetworkPolicy policy) {
            List<PolicyRule> ingress = others.apply(policy.ingress());
            List<PolicyRule> egress = others.apply(policy.egress());
            return new NetworkPolicy(policy.meta(), policy.pods(), types(policy), ingress, egress);
        }
        return object instanceof AdminPolicy policy
                ? new AdminPolicy(
                        policy.meta(),
                        policy.tier(),
                        policy.priority(),
                        policy.subject(),
                        others.apply(policy.ingress()),
                        others.apply(policy.egress()))
                : object;
    }

    /** Everything but one rule is gone; whom a policy isolates stays so. */
    static KubernetesObject only(KubernetesObject object, Place rule) {
        KubernetesObject only = object;
        for (PolicyRule each : rules(object)) {
            only = each.place().equals(rule) ? only : without(only, each.place());
        }
        return only;
    }

    private static List<PolicyRule> rules(KubernetesObject object) {
        return TierPolicy.of(object)
                .map(policy -> Stream.of(policy.ingress(), policy.egress())
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    /** One policy for each rule; of a NetworkPolicy one without, too, which keeps the pods isolated. */
    static Stream<KubernetesObject> split(KubernetesObject object) {
        if (object instanceof AdminPolicy policy) {
            return split(policy);
        }
        return object instanceof NetworkPolicy policy ? split(policy) : Stream.of(object);
    }

    private static Stream<KubernetesObject> split(NetworkPolicy policy) {
        List<Value<String>> types = types(policy);
        List<KubernetesObject> parts = new ArrayList<>();
        parts.add(new NetworkPolicy(policy.meta(), policy.pods(), types, List.of(), List.of()));
        for (PolicyRule rule : policy.ingress()) {
            parts.add(new NetworkPolicy(
                    renamed(policy, "-" + (parts.size() + 1)), policy.pods(), types, List.of(rule), List.of()));
        }
        for (PolicyRule rule : policy.egress()) {
            parts.add(new NetworkPolicy(
                    renamed(policy, "-" + (parts.size() + 1)), policy.pods(), types, List.of(), List.of(rule)));
        }
        return parts.stream();
    }

    /** With priorities that keep the rules in their order; the one baseline, which has none, stays whole. */
    private static Stream<KubernetesObject> split(AdminPolicy policy) {
        if (policy.priority().known().isEmpty()) {
            return Stream.of(policy);
        }
        List<KubernetesObject> parts = new ArrayList<>();
        for (PolicyRule rule : policy.ingress()) {
            parts.add(part(policy, parts.size(), List.of(rule), List.of()));
        }
        for (PolicyRule rule : policy.egress()) {
            parts.add(part(policy, parts.size() + 1, List.of(), List.of(rule)));
        }
        return parts.stream();
    }

    private static AdminPolicy part(AdminPolicy policy, int number, List<PolicyRule> ingress, List<PolicyRule> egress) {
        return new AdminPolicy(
                renamed(policy, "-" + number),
                policy.tier(),
                policy.priority().map(priority -> priority * 10 + number),
                policy.subject(),
                ingress,
                egress);
    }

    /** Its types written out, so that they stay whatever becomes of its rules. */
    static List<Value<String>> types(NetworkPolicy policy) {
        List<Value<String>> types = new ArrayList<>();
        if (policy.isolatesIngress()) {
            types.add(Value.defaulted("Ingress", "it was so before"));
        }
        if (policy.isolatesEgress()) {
            types.add(Value.defaulted("Egress", "it was so before"));
        }
        return types;
    }

    static Stream<KubernetesObject> replicated(KubernetesObject object, int replicas) {
        return object instanceof Workload pod
                ? IntStream.range(0, replicas)
                        .mapToObj(number -> new Workload(renamed(pod, "-replica-" + number), pod.pod()))
                : Stream.of(object);
    }

    private static ObjectMeta renamed(KubernetesObject object, String suffix) {
        ObjectMeta meta = object.meta();
        ObjectId id = meta.id();
        return new ObjectMeta(
                new ObjectId(id.group(), id.kind(), id.namespace(), id.name() + suffix),
                meta.apiVersion(),
                meta.labels(),
                meta.annotations(),
                meta.place(),
                meta.namePlace(),
                meta.origin(),
                meta.bodyHash());
    }
}
