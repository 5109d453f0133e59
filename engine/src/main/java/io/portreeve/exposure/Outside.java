package io.portreeve.exposure;

import io.portreeve.model.AddressBlocks;
import io.portreeve.model.IpRange;
import io.portreeve.model.IpRanges;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.cloud.Facing;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.Optional;

/**
 * What a load balancer's or controller's facing means for a path: from how far, narrowed to whom, why, and on what premises.
 *
 * @param blocked why nobody comes this way at all, if that is so
 * @param ranges source ranges, where they let some in and others not; else empty
 */
record Outside(
        Scope scope, Optional<Disposition> blocked, List<String> ranges, String because, List<Premise> premises) {
    static Outside of(Facing facing) {
        List<String> ranges = facing.ranges().stream()
                .map(range -> range.known().orElse("a range that is not known"))
                .toList();
        boolean narrowed = !ranges.isEmpty() && !AddressBlocks.coverTheInternet(ranges);
        return new Outside(
                narrowed ? Scope.RESTRICTED : scope(facing.direction()),
                blocked(facing, ranges),
                narrowed ? ranges : List.of(),
                facing.because(),
                premises(facing));
    }

    /** From the private network nobody comes whose range is public. */
    private static Optional<Disposition> blocked(Facing facing, List<String> ranges) {
        if (facing.direction() == Direction.NOBODY) {
            return Optional.of(Disposition.DENIED_BY_CLOUD_FIREWALL);
        }
        boolean unreachable =
                facing.isInternal() && !ranges.isEmpty() && ranges.stream().allMatch(Outside::isPublic);
        return unreachable ? Optional.of(Disposition.OUTSIDE_SOURCE_RANGES) : Optional.empty();
    }

    private static boolean isPublic(String range) {
        return IpRange.parse(range)
                .filter(known ->
                        IpRanges.PRIVATE.and(IpRanges.of(List.of(known))).isEmpty())
                .isPresent();
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
            case NOBODY -> Scope.INTERNET;
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
        Entry entry = new Entry(Entry.from(scope, steps), scope, premises).narrowedTo(ranges);
        return blocked.map(entry::blockedBy).orElse(entry);
    }
}
