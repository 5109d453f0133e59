package io.portreeve.reachability;

/**
 * A policy that is about the pods of a class.
 *
 * @param match never {@link Match#NO}
 */
record Applied(ActivePolicy policy, Match match) {}
