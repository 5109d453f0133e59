package io.portreeve.model;

/** Anything that runs pods, with its pod template already found, whatever the kind calls it. */
public record Workload(ObjectMeta meta, PodTemplate pod) implements KubernetesObject {}
