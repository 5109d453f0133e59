package io.portreeve.reachability;

/**
 * Where pods stand, as far as it tells them apart: most have networks of their own, and all of these stand alike.
 *
 * @param number its place among all of its registry
 * @param onNode whether they are on their nodes' networks
 * @param node their node's labels, where they are on its network
 * @param file where they are written, in an input in which distance decides what belongs together; else empty
 */
record Standing(int number, Match onNode, LabelFacts node, String file) {}
