package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/**
 * A NetworkPolicy of Kubernetes' own; Calico's kind of the same name is another kind.
 *
 * @param pods which pods of its namespace it isolates
 * @param policyTypes as written; none leaves it to the rules
 * @param emptyEgress where an empty list of egress rules is written, which without types means nothing
 */
public record NetworkPolicy(
        ObjectMeta meta,
        LabelSelector pods,
        List<Value<String>> policyTypes,
        List<PolicyRule> ingress,
        List<PolicyRule> egress,
        Optional<Place> emptyEgress)
        implements KubernetesObject {
    public NetworkPolicy {
        policyTypes = List.copyOf(policyTypes);
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }

    /** One in which no empty list is written. */
    public NetworkPolicy(
            ObjectMeta meta,
            LabelSelector pods,
            List<Value<String>> policyTypes,
            List<PolicyRule> ingress,
            List<PolicyRule> egress) {
        this(meta, pods, policyTypes, ingress, egress, Optional.empty());
    }

    /** Whether it isolates its pods from connections that come in, which it does unless the types say otherwise. */
    public boolean isolatesIngress() {
        return policyTypes.isEmpty() || hasType("Ingress");
    }

    /** Whether it isolates its pods from connections that go out; without types it takes a rule for that. */
    public boolean isolatesEgress() {
        return policyTypes.isEmpty() ? !egress.isEmpty() : hasType("Egress");
    }

    private boolean hasType(String type) {
        for (Value<String> written : policyTypes) {
            if (written.is(type)) {
                return true;
            }
        }
        return false;
    }
}
