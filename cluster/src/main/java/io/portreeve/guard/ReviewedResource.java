package io.portreeve.guard;

/**
 * The collection that a request goes to.
 *
 * @param group empty for the core group
 * @param resource the plural: {@code services}
 */
public record ReviewedResource(String group, String version, String resource) {}
