package io.portreeve.exposure;

import io.portreeve.topology.cloud.Facing;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;

/**
 * What a load balancer's or controller's facing means for a path: from how far, narrowed to whom, and on what premise.
 *
 * @param only {@code " (only 203.0.113.0/24)"} where source ranges let some in and others not, else empty
 */
record Outside(Scope scope, String only, Premise premise) {
    private static final List<String> WORLD = List.of("0.0.0.0/0", "::/0");

    static Outside of(Facing facing) {
        List<String> ranges = facing.ranges().stream()
                .map(range -> range.known().orElse("a range that is not known"))
                .toList();
        boolean narrowed = !ranges.isEmpty() && ranges.stream().noneMatch(WORLD::contains);
        return narrowed
                ? new Outside(Scope.RESTRICTED, " (only " + String.join(", ", ranges) + ")", premise(facing))
                : new Outside(scope(facing.direction()), "", premise(facing));
    }

    private static Scope scope(Direction direction) {
        return switch (direction) {
            case PUBLIC -> Scope.INTERNET;
            case INTERNAL -> Scope.NETWORK;
            case CLUSTER -> Scope.CLUSTER;
            case UNKNOWN -> Scope.UNKNOWN;
        };
    }

    /** A provider's silence is a standing premise; everything else that is not certain is a condition. */
    private static Premise premise(Facing facing) {
        return new Premise(facing.because(), facing.certain() || facing.direction() == Direction.PUBLIC);
    }

    Hop source() {
        return Entry.source(scope);
    }
}
