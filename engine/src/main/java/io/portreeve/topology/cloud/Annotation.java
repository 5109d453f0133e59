package io.portreeve.topology.cloud;

/** An annotation that could be written. */
public record Annotation(String name, String value) {}
