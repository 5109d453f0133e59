package io.portreeve.topology.cloud;

import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * An annotation that turns load balancers inwards or outwards, told by its values.
 *
 * @param internal values that make a load balancer internal
 * @param open values that make it public, or that are as good as none
 * @param others whether any value beyond these makes it internal
 */
public record Switch(String annotation, NavigableSet<String> internal, NavigableSet<String> open, boolean others) {
    public Switch {
        internal = new TreeSet<>(internal);
        open = new TreeSet<>(open);
    }
}
