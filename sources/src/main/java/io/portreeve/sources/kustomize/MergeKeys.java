package io.portreeve.sources.kustomize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** By which fields the items of a list are told apart when a patch is merged into it. */
final class MergeKeys {
    private static final List<String> NAME = List.of("name");

    /** Of the description of pods. */
    private static final Map<String, List<String>> IN_PODS = Map.of(
            "containers", NAME,
            "initContainers", NAME,
            "ephemeralContainers", NAME,
            "volumes", NAME,
            "imagePullSecrets", NAME,
            "hostAliases", List.of("ip"),
            "topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable"));

    /** Of a container. */
    private static final Map<String, List<String>> IN_CONTAINERS = Map.of(
            "env", NAME,
            "ports", List.of("containerPort", "protocol"),
            "volumeMounts", List.of("mountPath"),
            "volumeDevices", List.of("devicePath"));

    private static final Map<String, List<String>> OF_KINDS = Map.of(
            "v1/Service spec/ports", List.of("port", "protocol"),
            "v1/ServiceAccount secrets", NAME,
            "admissionregistration.k8s.io/v1/MutatingWebhookConfiguration webhooks", NAME,
            "admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration webhooks", NAME,
            "admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration webhooks", NAME,
            "admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration webhooks", NAME);

    private final String kind;
    private final String pods;

    private MergeKeys(String kind, String pods) {
        this.kind = kind;
        this.pods = pods;
    }

    static MergeKeys of(Gvk gvk) {
        return new MergeKeys(gvk.apiVersion() + "/" + gvk.kind(), PodTemplates.path(gvk));
    }

    /** Those of a list, none where its items are single values; empty where a patch replaces the list as a whole. */
    Optional<List<String>> at(List<String> path) {
        String written = String.join("/", path);
        if (!pods.isEmpty() && written.startsWith(pods + "/")) {
            return inPods(path.subList(pods.split("/", -1).length, path.size()));
        }
        boolean known = !pods.isEmpty() || OF_KINDS.keySet().stream().anyMatch(each -> each.startsWith(kind + " "));
        if (known && written.equals("metadata/finalizers")) {
            return Optional.of(List.of());
        }
        return known && written.equals("metadata/ownerReferences")
                ? Optional.of(List.of("uid"))
                : Optional.ofNullable(OF_KINDS.get(kind + " " + written));
    }

    private static Optional<List<String>> inPods(List<String> path) {
        String first = path.get(0);
        if (path.size() == 1) {
            return Optional.ofNullable(IN_PODS.get(first));
        }
        boolean container = path.size() == 2 && first.toLowerCase(Locale.ROOT).endsWith("containers");
        return container ? Optional.ofNullable(IN_CONTAINERS.get(path.get(1))) : Optional.empty();
    }
}
