package io.portreeve.cluster;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of an object: what says something about ports. Nothing that could be a secret is, and nothing that changes while
 * nobody changes anything.
 */
final class Projection {
    private static final String REFERENCE = "service";

    private Projection() {}

    /** The object without the rest; empty where nothing of it matters. */
    static Optional<ObjectNode> of(ObjectNode object, Resource resource) {
        if (isMadeOfAnother(object)) {
            return Optional.empty();
        }
        Authorship.leaveOut(object);
        resource.kind().podTemplate().ifPresentOrElse(steps -> workload(object, steps), () -> other(object));
        Trim.at(object, "metadata", Metadata::trim);
        return matters(object) ? Optional.of(object) : Optional.empty();
    }

    /** What controllers write down of pods that a selector finds anyway. */
    private static boolean isMadeOfAnother(ObjectNode object) {
        String by = Trim.text(object, "metadata", "labels", "endpointslice.kubernetes.io/managed-by");
        return by.equals("endpointslice-controller.k8s.io") || by.equals("endpointslicemirroring-controller.k8s.io");
    }

    private static void workload(ObjectNode object, List<String> steps) {
        if (steps.isEmpty()) {
            PodProjection.trim(object);
            return;
        }
        object.retain("apiVersion", "kind", "metadata", steps.get(0));
        ObjectNode here = object;
        for (int i = 0; i + 1 < steps.size(); i++) {
            JsonNode inner = here.get(steps.get(i));
            if (!(inner instanceof ObjectNode mapping)) {
                return;
            }
            mapping.retain(steps.get(i + 1));
            here = mapping;
        }
        Trim.at(here, steps.get(steps.size() - 1), template -> {
            template.retain("metadata", "spec");
            PodProjection.trim(template);
        });
    }

    private static void other(ObjectNode object) {
        switch (object.path("kind").asString("")) {
            case "Node" -> {
                Trim.at(object, "spec", spec -> spec.retain("providerID"));
                Trim.at(object, "status", status -> status.retain("addresses"));
            }
            case "Namespace", "ServiceAccount" -> object.retain("apiVersion", "kind", "metadata");
            case "ConfigMap" -> {
                object.retain("apiVersion", "kind", "metadata", "data");
                Trim.at(object, "data", PortMaps::trim);
            }
            case "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration" ->
                Trim.each(object, "webhooks", Projection::webhook);
            case "CustomResourceDefinition" -> Trim.at(object, "spec", Projection::definition);
            case "APIService" -> Trim.at(object, "spec", spec -> spec.retain("group", "version", REFERENCE));
            case "Route" -> withoutKeys(object);
            default -> {
                object.remove(List.of("status"));
                Trim.at(object, "spec", Projection::withoutFilters);
            }
        }
    }

    private static void webhook(ObjectNode webhook) {
        webhook.retain("name", "clientConfig");
        Trim.at(webhook, "clientConfig", config -> config.retain(REFERENCE));
    }

    private static void definition(ObjectNode spec) {
        spec.retain("group", "names", "conversion");
        Trim.at(spec, "names", names -> names.retain("kind", "plural"));
        Trim.at(spec, "conversion", conversion -> {
            conversion.retain("strategy", "webhook");
            Trim.at(conversion, "webhook", Projection::webhook);
        });
    }

    /** An OpenShift Route holds the private key of its certificate. */
    private static void withoutKeys(ObjectNode route) {
        route.remove(List.of("status"));
        Trim.at(
                route,
                "spec",
                spec -> Trim.at(
                        spec,
                        "tls",
                        tls -> tls.remove(List.of("key", "certificate", "caCertificate", "destinationCACertificate"))));
    }

    /** Filters of routes set headers, which hold tokens. */
    private static void withoutFilters(ObjectNode spec) {
        Trim.each(spec, "rules", rule -> {
            rule.remove("filters");
            Trim.each(rule, "backendRefs", reference -> reference.remove("filters"));
        });
    }

    /** A CustomResourceDefinition without webhook and an API that the server serves itself say nothing about ports. */
    private static boolean matters(ObjectNode object) {
        return switch (object.path("kind").asString("")) {
            case "CustomResourceDefinition" ->
                object.path("spec")
                        .path("conversion")
                        .path("webhook")
                        .path("clientConfig")
                        .has(REFERENCE);
            case "APIService" -> object.path("spec").path(REFERENCE).has("name");
            default -> true;
        };
    }
}
