package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Flag.Meaning;

/** Azure's Application Gateway, in its older form and for containers. */
final class AzureIngress implements IngressController {
    private static final String PREFIX = "appgw.ingress.kubernetes.io/";
    private static final String FOR_CONTAINERS = "alb.networking.azure.io/alb-controller";
    private static final Flag PRIVATE = lenient(Flag.goBoolean(PREFIX + "use-private-ip"));

    @Override
    public boolean serves(IngressRequest request) {
        return request.isServedBy("azure/application-gateway", "azure/application-gateway", "azure-application-gateway")
                || request.isServedBy(FOR_CONTAINERS, "azure-alb-external")
                || (!request.hasClass() && request.hasPrefix(PREFIX));
    }

    @Override
    public Facing facing(IngressRequest request) {
        if (request.isServedBy(FOR_CONTAINERS, "azure-alb-external")) {
            return Facing.probably(
                    Direction.PUBLIC, "Application Gateway for Containers has public frontends", request.classPlace());
        }
        return PRIVATE.read(request.meta(), "Application Gateway")
                .orElseGet(() -> Facing.probably(
                        Direction.PUBLIC,
                        "Application Gateway listens on its public address unless " + PRIVATE.annotation()
                                + " is \"true\"",
                        request.classPlace()));
    }

    /** The controller takes its default for a value that it cannot read. */
    private static Flag lenient(Flag flag) {
        return new Flag(flag.annotation(), "\"true\"", flag.internal(), value -> {
            Meaning meaning = flag.reading().apply(value);
            return meaning == Meaning.REFUSED ? Meaning.IGNORED : meaning;
        });
    }
}
