package io.portreeve.rule;

import io.portreeve.model.ObjectId;

/**
 * A way into pods through the API server that somebody is about to take, as a setting for rules that judge it.
 *
 * @param how the subresource: {@code exec}, {@code attach}, {@code portforward} or {@code proxy}
 * @param workload whose pods
 */
public record Connection(String how, ObjectId workload) {}
