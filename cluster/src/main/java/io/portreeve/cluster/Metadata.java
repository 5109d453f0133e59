package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of the metadata of objects and pod templates. */
final class Metadata {
    /** Longer ones are texts for controllers, and may hold anything. */
    private static final int LONGEST_ANNOTATION = 1024;

    private static final String IGNORE = "portreeve.io/ignore";
    private static final Set<String> NOISE = Set.of(
            "control-plane.alpha.kubernetes.io/leader",
            "deployment.kubernetes.io/desired-replicas",
            "deployment.kubernetes.io/max-replicas",
            "deployment.kubernetes.io/revision",
            "deployment.kubernetes.io/revision-history",
            "deprecated.daemonset.template.generation",
            "endpoints.kubernetes.io/last-change-trigger-time",
            "kubectl.kubernetes.io/restartedAt",
            Authorship.LAST_APPLIED);

    private Metadata() {}

    static void trim(ObjectNode metadata) {
        metadata.retain("name", "generateName", "namespace", "labels", "annotations");
        if (metadata.has("name")) {
            metadata.remove("generateName");
        }
        Trim.at(metadata, "annotations", Metadata::annotations);
        Trim.unlessEmpty(metadata, "labels", "annotations");
    }

    private static void annotations(ObjectNode annotations) {
        for (String key : new ArrayList<>(annotations.propertyNames())) {
            String value = annotations.path(key).asString("");
            boolean text = value.length() > LONGEST_ANNOTATION || value.indexOf('\n') >= 0 || key.endsWith("-snippet");
            if (NOISE.contains(key) || (text && !key.equals(IGNORE))) {
                annotations.remove(List.of(key));
            }
        }
    }
}
