package io.portreeve.model;

/** Which controller serves the Ingresses of a class. */
public record IngressClass(ObjectMeta meta, Value<String> controller, boolean isDefault) implements KubernetesObject {}
