package io.portreeve.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One ClusterPolicy for each rule, with the expressions that the API server would evaluate. */
final class KyvernoPolicies {
    private KyvernoPolicies() {}

    static Stream<Map<String, Object>> manifests(AdmissionPolicies policies) {
        return policies.byRule().values().stream().map(KyvernoPolicies::policy);
    }

    private static Map<String, Object> policy(List<AdmissionPolicy> policies) {
        AdmissionPolicy first = policies.get(0);
        Fields manifest = Fields.of(
                "kyverno.io/v1", "ClusterPolicy", "portreeve-" + first.id().toLowerCase(Locale.ROOT));
        Fields metadata = new Fields()
                .with("name", "portreeve-" + first.id().toLowerCase(Locale.ROOT))
                .with("labels", new Fields().with("app.kubernetes.io/managed-by", "portreeve"))
                .with("annotations", annotations(first));
        return manifest.with("metadata", metadata).with("spec", spec(policies)).map();
    }

    /** Controllers have rules of their own here. */
    private static Fields annotations(AdmissionPolicy policy) {
        return new Fields()
                .with("pod-policies.kyverno.io/autogen-controllers", "none")
                .with("policies.kyverno.io/title", policy.id() + " " + policy.rule());
    }

    private static Fields spec(List<AdmissionPolicy> policies) {
        Mode mode = policies.get(0).mode();
        Fields spec = new Fields().with("background", true);
        if (mode == Mode.WARN) {
            spec.with("emitWarning", true);
        }
        return spec.with("webhookConfiguration", new Fields().with("failurePolicy", mode.failurePolicy()))
                .with("rules", policies.stream().map(KyvernoPolicies::rule).toList());
    }

    private static Map<String, Object> rule(AdmissionPolicy policy) {
        return new Fields()
                .with("name", policy.name())
                .with(
                        "match",
                        any(new Fields()
                                .with("kinds", kinds(policy.shape()))
                                .with("operations", List.of("CREATE", "UPDATE"))))
                .with("exclude", any(new Fields().with("namespaces", AdmissionPolicies.EXEMPT_NAMESPACES)))
                .with("validate", validate(policy))
                .map();
    }

    private static Fields validate(AdmissionPolicy policy) {
        return new Fields()
                .with("failureAction", policy.mode() == Mode.ENFORCE ? "Enforce" : "Audit")
                .with(
                        "cel",
                        new Fields()
                                .with("variables", Fields.named(policy.variables()))
                                .with("expressions", Fields.validations(policy)));
    }

    private static Fields any(Fields resources) {
        return new Fields()
                .with("any", List.of(new Fields().with("resources", resources).map()));
    }

    private static List<String> kinds(Shape shape) {
        List<String> kinds = new ArrayList<>();
        for (Shape.Resource resource : shape.resources()) {
            String version = resource.group().isEmpty() ? "v1/" : resource.group() + "/v1/";
            resource.kinds().forEach(kind -> kinds.add(version + kind));
        }
        return kinds;
    }
}
