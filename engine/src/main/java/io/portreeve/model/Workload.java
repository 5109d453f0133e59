package io.portreeve.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Anything that runs pods, with its pod template already found, whatever the kind calls it. */
public record Workload(ObjectMeta meta, PodTemplate pod) implements KubernetesObject {
    private static final String POD_NAME_LABEL = "statefulset.kubernetes.io/pod-name";
    private static final String POD_INDEX_LABEL = "apps.kubernetes.io/pod-index";

    /** Whether the value of a label differs from pod to pod, so that no template holds it. */
    public static boolean isGivenToEachPod(String label) {
        return label.equals(POD_NAME_LABEL) || label.equals(POD_INDEX_LABEL);
    }

    /** Whether its pods are made from a template, so that it does not hold all that they have. */
    public boolean isTemplate() {
        return !kind().equals("Pod");
    }

    /**
     * Whether a selector selects some of the pods.
     *
     * <p>The pods of a StatefulSet carry labels that tell them apart, by name and by index; a selector that asks for such a label
     * selects one of them.
     */
    public boolean isMatchedBy(Selector selector) {
        boolean asksForOnePod = selector.labels().keySet().stream().anyMatch(Workload::isGivenToEachPod);
        return selector.matches(asksForOnePod && kind().equals("StatefulSet") ? labelsOfPod(selector) : pod.labels());
    }

    /** The labels of that pod which {@code selector} asks for, as far as there is such a pod. */
    private Map<String, String> labelsOfPod(Selector selector) {
        Map<String, String> labels = new LinkedHashMap<>(pod.labels());
        String podName = selector.labels().getOrDefault(POD_NAME_LABEL, "");
        String podIndex = selector.labels().getOrDefault(POD_INDEX_LABEL, "");
        String prefix = name() + "-";
        if (podName.startsWith(prefix) && isOrdinal(podName.substring(prefix.length()))) {
            labels.put(POD_NAME_LABEL, podName);
        }
        if (isOrdinal(podIndex)) {
            labels.put(POD_INDEX_LABEL, podIndex);
        }
        return labels;
    }

    private static boolean isOrdinal(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
