package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** A provider that hands out addresses of its own pools, so that its load balancers are as public as their addresses. */
interface AddressPool extends Provider {
    /** Annotations that ask for certain addresses, the first one written counts. */
    List<String> addressAnnotations();

    @Override
    default Optional<Facing> written(LoadBalancerRequest request) {
        return FixedAddress.of(request, addressAnnotations());
    }

    @Override
    default boolean isPublicUnlessTold() {
        return false;
    }

    @Override
    default Facing unwritten(LoadBalancerRequest request) {
        return Facing.unknown(
                "its address comes from a pool of " + title() + " that is not looked up", Optional.empty());
    }
}
