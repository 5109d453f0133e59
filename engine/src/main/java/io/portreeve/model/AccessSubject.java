package io.portreeve.model;

import java.util.Optional;

/**
 * One of those whom a binding names, as written.
 *
 * @param kind {@code User}, {@code Group} or {@code ServiceAccount}
 * @param namespace of a ServiceAccount; in a RoleBinding it may be left out
 */
public record AccessSubject(String kind, Optional<String> namespace, String name, Place place) {}
