package io.portreeve.report.graph;

/**
 * An arrow from one box to another further inside.
 *
 * @param from index of the outer box
 * @param to index of the inner one
 * @param reason why nobody, or only somebody, gets to the end; empty where that goes without saying
 */
public record Edge(int from, int to, Traffic traffic, String reason) {}
