package io.portreeve.exposure;

import io.portreeve.model.AddressBlocks;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.cloud.Facing;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;

/**
 * What a load balancer's or controller's facing means for a path: from how far, narrowed to whom, why, and on what premises.
 *
 * @param ranges source ranges, where they let some in and others not; else empty
 */
record Outside(Scope scope, List<String> ranges, String because, List<Premise> premises) {
    static Outside of(Facing facing) {
        List<String> ranges = facing.ranges().stream()
                .map(range -> range.known().orElse("a range that is not known"))
                .toList();
        boolean narrowed = !ranges.isEmpty() && !AddressBlocks.coverTheInternet(ranges);
        return narrowed
                ? new Outside(Scope.RESTRICTED, ranges, facing.because(), premises(facing))
                : new Outside(scope(facing.direction()), List.of(), facing.because(), premises(facing));
    }

    /** {@code " (only 203.0.113.0/24)"} where there are ranges, else empty. */
    String only() {
        return ranges.isEmpty() ? "" : " (only " + String.join(", ", ranges) + ")";
    }

    private static Scope scope(Direction direction) {
        return switch (direction) {
            case PUBLIC -> Scope.INTERNET;
            case INTERNAL -> Scope.NETWORK;
            case CLUSTER -> Scope.CLUSTER;
            case UNKNOWN -> Scope.UNKNOWN;
        };
    }

    /** What is certain is no premise; a provider's silence is a standing one, everything else unknown a condition. */
    private static List<Premise> premises(Facing facing) {
        return facing.certain()
                ? List.of()
                : List.of(new Premise(facing.because(), facing.direction() == Direction.PUBLIC));
    }

    /** An entry from this far by these steps. */
    Entry entry(Hop... steps) {
        return new Entry(Entry.from(scope, steps), scope, premises).narrowedTo(ranges);
    }
}
