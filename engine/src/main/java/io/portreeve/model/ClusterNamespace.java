package io.portreeve.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** A core {@code Namespace}. */
public record ClusterNamespace(ObjectMeta meta) implements KubernetesObject {
    /** The label that the API server gives every namespace: its name. */
    public static final String NAME_LABEL = "kubernetes.io/metadata.name";

    /** Its labels, with the name label that the API server adds to every namespace. */
    public Map<String, String> labels() {
        if (name().equals(meta.labels().get(NAME_LABEL))) {
            return meta.labels();
        }
        Map<String, String> labels = new LinkedHashMap<>(meta.labels());
        labels.put(NAME_LABEL, name());
        return labels;
    }
}
