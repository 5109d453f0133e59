package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.Optional;

/** How one provider's controller reads what is written about a load balancer. */
interface Provider {
    /** The name that {@code --provider} takes. */
    String name();

    /** As a sentence names it, with its article. */
    String title();

    /** Whether something is written that only this provider reads. */
    boolean claims(LoadBalancerRequest request);

    /** What is written about the direction; empty where nothing is. */
    Optional<Facing> written(LoadBalancerRequest request);

    /** Whether it serves Services of this {@code loadBalancerClass}. */
    default boolean serves(String loadBalancerClass) {
        return false;
    }

    /** The annotations that turn its load balancers inwards or outwards. */
    default List<Flag> flags() {
        return List.of();
    }

    /** Those of its annotations that count for this load balancer. */
    default List<Flag> flagsRead(LoadBalancerRequest request) {
        return flags();
    }

    /** The annotation to write for an internal load balancer; empty where none does it by itself. */
    default Optional<Annotation> inward(LoadBalancerRequest request) {
        for (Flag flag : flagsRead(request)) {
            if (flag.internal().isPresent()) {
                return Optional.of(
                        new Annotation(flag.annotation(), flag.internal().get()));
            }
        }
        return Optional.empty();
    }

    /** Whether its load balancers send traffic to pods on a way that has no node ports. */
    default boolean goesPastNodePorts(LoadBalancerRequest request) {
        return false;
    }

    /** Whether its load balancers are public when nothing is written. */
    default boolean isPublicUnlessTold() {
        return true;
    }

    /** What it does when nothing is written. */
    default Facing unwritten(LoadBalancerRequest request) {
        return Facing.certainly(
                Direction.PUBLIC, title() + " makes load balancers public unless told otherwise", Optional.empty());
    }

    /** The verdict with the source ranges that it honours. */
    default Facing narrowed(Facing facing, LoadBalancerRequest request) {
        return facing.withRanges(SourceRanges.of(request));
    }

    /**
     * Its verdict.
     *
     * @param named whether somebody said that this provider decides, so that its defaults hold for certain
     */
    default Facing facing(LoadBalancerRequest request, boolean named) {
        Facing facing = written(request)
                .orElseGet(() -> named ? unwritten(request) : unwritten(request).uncertain());
        return narrowed(facing, request);
    }
}
