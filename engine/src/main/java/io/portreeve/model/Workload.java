package io.portreeve.model;

/** Anything that runs pods, with its pod template already found, whatever the kind calls it. */
public record Workload(ObjectMeta meta, PodTemplate pod) implements KubernetesObject {
    private static final String POD_NAME_LABEL = "statefulset.kubernetes.io/pod-name";

    /** Whether the value of a label differs from pod to pod, so that no template holds it. */
    public static boolean isGivenToEachPod(String label) {
        return label.equals(POD_NAME_LABEL);
    }

    /** Whether a selector selects some of the pods. */
    public boolean isMatchedBy(Selector selector) {
        return selector.matches(pod.labels());
    }
}
