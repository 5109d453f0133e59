package io.portreeve.topology.cloud;

import io.portreeve.model.Place;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * Which way a load balancer or ingress controller faces, and who decided so.
 *
 * @param direction to the Internet, to the private network, or not to be known
 * @param because a clause that names the deciding fact: "annotation x says internal", "the provider's default is public"
 * @param place the deciding line, where it is written
 * @param certain whether the input decides it; false for a default of a provider that nobody named
 * @param ranges source ranges that the controller honours; empty means everybody
 */
public record Facing(
        Direction direction, String because, Optional<Place> place, boolean certain, List<Value<String>> ranges) {
    public Facing {
        ranges = List.copyOf(ranges);
    }

    /** Where clients of the address sit. */
    public enum Direction {
        PUBLIC,
        INTERNAL,
        UNKNOWN
    }

    public boolean isInternal() {
        return direction == Direction.INTERNAL;
    }
}
