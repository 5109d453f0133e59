package io.portreeve.topology.cloud;

import io.portreeve.model.Place;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.Optional;

/** The Tailscale operator, which publishes a Service to its private network only. */
final class Tailscale implements Provider {
    @Override
    public String name() {
        return "tailscale";
    }

    @Override
    public String title() {
        return "Tailscale";
    }

    @Override
    public boolean serves(String loadBalancerClass) {
        return loadBalancerClass.equals("tailscale");
    }

    /** Its annotations also stand on Services that another controller serves. */
    @Override
    public boolean claims(LoadBalancerRequest request) {
        return false;
    }

    @Override
    public boolean isPublicUnlessTold() {
        return false;
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        Optional<Place> place = request.loadBalancerClass().place();
        return Optional.of(Facing.certainly(Direction.INTERNAL, "Tailscale publishes it to the tailnet only", place));
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        return SourceRanges.ignored(facing, request, "the tailnet's access rules decide instead");
    }
}
