package io.portreeve.cluster;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a pod or a pod template. */
final class PodProjection {
    private static final List<String> CONTAINERS = List.of("containers", "initContainers", "ephemeralContainers");
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> CALLS = List.of("httpGet", "tcpSocket", "grpc");

    private PodProjection() {}

    static void trim(ObjectNode pod) {
        pod.retain("apiVersion", "kind", "metadata", "spec", "status");
        Trim.at(pod, "metadata", Metadata::trim);
        Trim.at(pod, "spec", PodProjection::spec);
        Trim.at(pod, "status", status -> {
            status.retain("phase", "podIP", "podIPs", "hostIP");
            Trim.unlessEmpty(status, "podIPs");
        });
        Trim.unlessEmpty(pod, "metadata", "status");
    }

    private static void spec(ObjectNode spec) {
        spec.retain(
                "affinity",
                "containers",
                "ephemeralContainers",
                "hostNetwork",
                "initContainers",
                "nodeName",
                "nodeSelector",
                "os",
                "securityContext",
                "serviceAccountName");
        Trim.at(spec, "affinity", affinity -> affinity.retain("nodeAffinity"));
        Trim.at(spec, "securityContext", security -> security.retain("runAsNonRoot", "runAsUser", "sysctls"));
        CONTAINERS.forEach(list -> Trim.each(spec, list, PodProjection::container));
        Trim.unlessEmpty(spec, "affinity", "securityContext");
    }

    private static void container(ObjectNode container) {
        container.retain(
                "args",
                "command",
                "env",
                "image",
                "lifecycle",
                "livenessProbe",
                "name",
                "ports",
                "readinessProbe",
                "restartPolicy",
                "securityContext",
                "startupProbe");
        words(container, "command");
        words(container, "args");
        if (container.get("env") instanceof ArrayNode variables) {
            container.set("env", Variables.kept(variables));
        }
        PROBES.forEach(probe -> Trim.at(container, probe, PodProjection::probe));
        Trim.at(container, "lifecycle", lifecycle -> {
            lifecycle.retain("postStart", "preStop");
            Trim.at(lifecycle, "postStart", PodProjection::probe);
            Trim.at(lifecycle, "preStop", PodProjection::probe);
            Trim.unlessEmpty(lifecycle, "postStart", "preStop");
        });
        Trim.at(container, "securityContext", security -> security.retain("capabilities", "runAsNonRoot", "runAsUser"));
        Trim.unlessEmpty(
                container,
                "env",
                "lifecycle",
                "livenessProbe",
                "ports",
                "readinessProbe",
                "securityContext",
                "startupProbe");
    }

    /** Headers of probes hold tokens, and commands of probes anything. */
    private static void probe(ObjectNode probe) {
        probe.retain(CALLS);
        CALLS.forEach(call -> Trim.at(probe, call, called -> called.retain("host", "port", "scheme")));
    }

    private static void words(ObjectNode container, String list) {
        JsonNode written = container.get(list);
        if (written instanceof ArrayNode words) {
            container.set(list, Words.withoutSecrets(words));
        }
    }
}
