package io.portreeve.reachability;

import java.util.Map;

/**
 * The named ports that the pods of some classes have alike.
 *
 * @param number its place among all of its registry
 * @param numbers what the names stand for
 * @param classes the classes; it grows
 */
record PortSet(int number, Map<NamedPort, Integer> numbers, ClassSet.Builder classes) {
    /** Of pods that the input does not hold: nobody knows their ports' names, and none is taken to have one. */
    static final PortSet NONE = new PortSet(-1, Map.of(), new ClassSet.Builder());

    /** Stands for the number of a named port whose number is still to be filled in. */
    static final int UNKNOWN_NUMBER = -1;

    /** Whether the number of some port is still to be filled in. */
    boolean leavesOpen() {
        return numbers.containsValue(UNKNOWN_NUMBER);
    }
}
