package io.portreeve.reachability;

/**
 * A policy that is about the pods of a class; each is itself alone.
 *
 * @param match never {@link Match#NO}
 * @param number its place among all of its memory
 */
record Applied(ActivePolicy policy, Match match, int number) {}
