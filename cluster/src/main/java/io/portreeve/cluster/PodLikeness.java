package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a pod says about ports, so that two that say the same can be told by it. */
final class PodLikeness {
    /** What controllers and the scheduler write into each pod. */
    private static final List<String> PLACED = List.of("affinity", "nodeName", "nodeSelector", "serviceAccountName");

    private static final Set<String> GIVEN = Set.of(
            "apps.kubernetes.io/pod-index",
            "batch.kubernetes.io/controller-uid",
            "batch.kubernetes.io/job-completion-index",
            "batch.kubernetes.io/job-name",
            "controller-revision-hash",
            "controller-uid",
            "job-name",
            "pod-template-generation",
            "pod-template-hash",
            "rollouts-pod-template-hash",
            "statefulset.kubernetes.io/pod-name");

    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** Takes in the labels that the selector of a Service or policy asks for: such a label tells one pod from the other. */
    void meetSelector(ObjectNode object) {
        JsonNode spec = object.path("spec");
        switch (Trim.text(object, "kind")) {
            case "Service" -> asked.addAll(spec.path("selector").propertyNames());
            case "NetworkPolicy" -> labels(spec);
            default -> {}
        }
    }

    private void labels(JsonNode spec) {
        for (JsonNode labels : spec.findValues("matchLabels")) {
            asked.addAll(labels.propertyNames());
        }
        for (JsonNode key : spec.findValues("key")) {
            asked.add(key.asString(""));
        }
    }

    /** How many labels are asked for that would not count otherwise; it only grows. */
    int askedOfSingles() {
        int count = 0;
        for (String label : GIVEN) {
            count += asked.contains(label) ? 1 : 0;
        }
        return count;
    }

    /** Of a trimmed workload, by the way to its pod template. */
    String of(ObjectNode workload, List<String> steps) {
        JsonNode template = workload;
        for (String step : steps) {
            template = template.path(step);
        }
        ObjectNode likeness = workload.objectNode();
        if (template.path("spec") instanceof ObjectNode spec) {
            likeness.set("spec", spec.deepCopy().remove(PLACED));
        }
        if (template.path("metadata").path("labels") instanceof ObjectNode labels) {
            likeness.set("labels", own(labels));
        }
        return YamlText.of(likeness);
    }

    private ObjectNode own(ObjectNode labels) {
        List<String> given = new ArrayList<>(labels.propertyNames());
        given.removeIf(key -> !GIVEN.contains(key) || asked.contains(key));
        return labels.deepCopy().remove(given);
    }
}
