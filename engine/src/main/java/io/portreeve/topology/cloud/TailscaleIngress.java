package io.portreeve.topology.cloud;

import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.Optional;

/** The Tailscale operator's Ingress: its private network only, unless a funnel opens it. */
final class TailscaleIngress implements IngressController {
    private static final String FUNNEL = "tailscale.com/funnel";

    @Override
    public boolean serves(IngressRequest request) {
        return request.isServedBy("tailscale.com/ts-ingress", "tailscale");
    }

    @Override
    public boolean sendsFromPods() {
        return true;
    }

    @Override
    public Facing facing(IngressRequest request) {
        Optional<Value<String>> funnel = request.meta().annotation(FUNNEL);
        Optional<Place> place = funnel.flatMap(Value::place);
        if (funnel.filter(Value::isUnresolved).isPresent()) {
            return Facing.unknown("the value of " + FUNNEL + " is not known", place);
        }
        return request.says(FUNNEL, "true")
                ? Facing.certainly(Direction.PUBLIC, FUNNEL + ": \"true\" opens it to the Internet", place)
                : Facing.certainly(
                        Direction.INTERNAL, "Tailscale publishes it to the tailnet only", request.classPlace());
    }
}
