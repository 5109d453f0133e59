package io.portreeve.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** A core {@code Namespace}. */
public record ClusterNamespace(ObjectMeta meta) implements KubernetesObject {
    /** Its labels, with the name label that the API server adds to every namespace. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>(meta.labels());
        labels.put("kubernetes.io/metadata.name", name());
        return labels;
    }
}
