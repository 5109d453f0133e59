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

    /**
     * Whether a selector selects pods of this workload.
     *
     * <p>The pods of a StatefulSet carry labels that tell them apart, by name and by index; a selector that asks for such a label
     * selects one of the pods.
     */
    public boolean matchedBy(Selector selector) {
        Map<String, String> podLabels = pod.labels();
        if (kind().equals("StatefulSet")) {
            podLabels = new LinkedHashMap<>(podLabels);
            String wantedName = selector.labels().getOrDefault(POD_NAME_LABEL, "");
            String wantedIndex = selector.labels().getOrDefault(POD_INDEX_LABEL, "");
            if (wantedName.startsWith(name() + "-") && isOrdinal(wantedName.substring(name().length() + 1))) {
                podLabels.put(POD_NAME_LABEL, wantedName);
            }
            if (isOrdinal(wantedIndex)) {
                podLabels.put(POD_INDEX_LABEL, wantedIndex);
            }
        }
        return selector.matches(podLabels);
    }

    private static boolean isOrdinal(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
