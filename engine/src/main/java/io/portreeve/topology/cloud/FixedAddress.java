package io.portreeve.topology.cloud;

import io.portreeve.model.IpAddress;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.Optional;

/** The direction that an address written in the manifest gives away. */
final class FixedAddress {
    private FixedAddress() {}

    /** The verdict of {@code spec.loadBalancerIP}; empty where it is not written. */
    static Optional<Facing> of(LoadBalancerRequest request) {
        return of(request.address());
    }

    /** The verdict of the first of these annotations, each a comma list of addresses, else of {@code loadBalancerIP}. */
    static Optional<Facing> of(LoadBalancerRequest request, List<String> annotations) {
        return annotations.stream()
                .flatMap(name -> request.annotation(name).flatMap(FixedAddress::of).stream())
                .findFirst()
                .or(() -> of(request));
    }

    private static Optional<Facing> of(Value<String> addresses) {
        if (addresses.isUnresolved()) {
            return Optional.of(Facing.unknown("its address is not known", addresses.place()));
        }
        List<String> items = addresses.known().map(CommaList::items).orElse(List.of());
        return items.stream().map(item -> of(item, addresses.place())).reduce(Facing::orWider);
    }

    private static Facing of(String text, Optional<Place> place) {
        Optional<IpAddress> address = IpAddress.parse(text);
        if (address.isEmpty()) {
            return Facing.unknown("its address " + text + " cannot be read", place);
        }
        if (address.get().isUnspecified()) {
            return Facing.unknown("its address " + text + " is handed out later", place);
        }
        return address.get().isPrivate()
                ? Facing.certainly(Direction.INTERNAL, "its address " + text + " is private", place)
                : Facing.certainly(Direction.PUBLIC, "its address " + text + " is public", place);
    }
}
