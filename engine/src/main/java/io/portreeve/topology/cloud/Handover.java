package io.portreeve.topology.cloud;

import java.util.List;

/**
 * An annotation that hands a load balancer to a controller which makes it internal unless told otherwise.
 *
 * @param values that do
 * @param switches the annotations that tell that controller otherwise
 */
public record Handover(String annotation, List<String> values, List<Switch> switches) {
    public Handover {
        values = List.copyOf(values);
        switches = List.copyOf(switches);
    }
}
