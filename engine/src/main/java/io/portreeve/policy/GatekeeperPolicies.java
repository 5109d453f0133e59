package io.portreeve.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A ConstraintTemplate for each policy, evaluated by Gatekeeper's CEL engine, and the constraint that puts it in force. */
final class GatekeeperPolicies {
    private GatekeeperPolicies() {}

    static Stream<Map<String, Object>> manifests(AdmissionPolicies policies) {
        List<AdmissionPolicy> all = policies.policies();
        return Stream.concat(
                all.stream().map(GatekeeperPolicies::template), all.stream().map(GatekeeperPolicies::constraint));
    }

    /** {@code PortreevePr3005Pods}; a template is called by its kind in lower case. */
    private static String kind(AdmissionPolicy policy) {
        StringBuilder kind = new StringBuilder();
        for (String part : policy.name().split("-", -1)) {
            kind.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return kind.toString();
    }

    private static Map<String, Object> template(AdmissionPolicy policy) {
        Fields names = new Fields().with("names", new Fields().with("kind", kind(policy)));
        Fields code = new Fields().with("engine", "K8sNativeValidation").with("source", source(policy));
        Fields target =
                new Fields().with("target", "admission.k8s.gatekeeper.sh").with("code", List.of(code.map()));
        return Fields.of(
                        "templates.gatekeeper.sh/v1",
                        "ConstraintTemplate",
                        kind(policy).toLowerCase(Locale.ROOT))
                .with(
                        "spec",
                        new Fields()
                                .with("crd", new Fields().with("spec", names))
                                .with("targets", List.of(target.map())))
                .map();
    }

    /** Where Gatekeeper is asked about deletions too, there is no object then. */
    private static Fields source(AdmissionPolicy policy) {
        return new Fields()
                .with("failurePolicy", policy.mode().failurePolicy())
                .with("matchCondition", Fields.named(Map.of("object-is-there", "object != null")))
                .with("variables", Fields.named(policy.variables()))
                .with("validations", Fields.validations(policy));
    }

    private static Map<String, Object> constraint(AdmissionPolicy policy) {
        Fields match = new Fields()
                .with("excludedNamespaces", AdmissionPolicies.EXEMPT_NAMESPACES)
                .with(
                        "kinds",
                        policy.shape().resources().stream()
                                .map(resource -> new Fields()
                                        .with("apiGroups", List.of(resource.group()))
                                        .with("kinds", resource.kinds())
                                        .map())
                                .toList());
        return Fields.of("constraints.gatekeeper.sh/v1beta1", kind(policy), policy.name())
                .with(
                        "spec",
                        new Fields()
                                .with("enforcementAction", policy.mode().enforcement())
                                .with("match", match))
                .map();
    }
}
