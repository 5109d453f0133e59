package io.portreeve.reachability;

import java.util.Map;

/**
 * The named ports that the pods of some classes have alike.
 *
 * @param number its place among all of its registry
 * @param numbers what the names stand for
 * @param classes the classes; it grows
 */
record PortSet(int number, Map<NamedPort, Integer> numbers, ClassSet.Builder classes) {}
