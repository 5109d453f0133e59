package io.portreeve.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Policies that the API server evaluates by itself, each with the binding that puts it in force. */
final class ValidatingPolicies {
    private static final String VERSION = "admissionregistration.k8s.io/v1";

    private ValidatingPolicies() {}

    static Stream<Map<String, Object>> manifests(AdmissionPolicies policies) {
        return policies.policies().stream().flatMap(policy -> Stream.of(policy(policy), binding(policy)));
    }

    private static Map<String, Object> policy(AdmissionPolicy policy) {
        return Fields.of(VERSION, "ValidatingAdmissionPolicy", policy.name())
                .with(
                        "spec",
                        new Fields()
                                .with("failurePolicy", policy.mode().failurePolicy())
                                .with("matchConstraints", constraints(policy.shape()))
                                .with("variables", Fields.named(policy.variables()))
                                .with("validations", Fields.validations(policy)))
                .map();
    }

    private static Fields constraints(Shape shape) {
        List<Map<String, Object>> elsewhere = List.of(new Fields()
                .with("key", "kubernetes.io/metadata.name")
                .with("operator", "NotIn")
                .with("values", AdmissionPolicies.EXEMPT_NAMESPACES)
                .map());
        return new Fields()
                .with("namespaceSelector", new Fields().with("matchExpressions", elsewhere))
                .with(
                        "resourceRules",
                        shape.resources().stream()
                                .map(ValidatingPolicies::resources)
                                .toList());
    }

    private static Map<String, Object> resources(Shape.Resource resource) {
        return new Fields()
                .with("apiGroups", List.of(resource.group()))
                .with("apiVersions", List.of("v1"))
                .with("operations", List.of("CREATE", "UPDATE"))
                .with("resources", resource.plurals())
                .map();
    }

    private static Map<String, Object> binding(AdmissionPolicy policy) {
        return Fields.of(VERSION, "ValidatingAdmissionPolicyBinding", policy.name())
                .with(
                        "spec",
                        new Fields()
                                .with("policyName", policy.name())
                                .with("validationActions", List.of(policy.mode().action())))
                .map();
    }
}
