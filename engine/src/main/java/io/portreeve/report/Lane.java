package io.portreeve.report;

import io.portreeve.exposure.Hop;
import java.util.Locale;

/** How far inside a hop is: the columns of a drawn path, outermost first. */
public enum Lane {
    FROM("From", "sources"),
    EDGE("Load balancer or node", "load balancers and node ports"),
    FRONT("Ingress or Gateway", "Ingresses and Gateways"),
    SERVICE("Service port", "Service ports"),
    POLICY("Policy", "gates"),
    PODS("Pod port", "pod ports");

    private final String title;
    private final String plural;

    Lane(String title, String plural) {
        this.title = title;
        this.plural = plural;
    }

    /** One word for it, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What several steps in it are called. */
    public String plural() {
        return plural;
    }

    public static Lane of(Hop.Kind kind) {
        return switch (kind) {
            case INTERNET, NETWORK, CLUSTER -> FROM;
            case LOAD_BALANCER, NODE_PORT, EXTERNAL_IP, HOST_PORT, HOST_NETWORK -> EDGE;
            case INGRESS, GATEWAY, ROUTE, PORT_MAP -> FRONT;
            case SERVICE, TARGET_PORT -> SERVICE;
            case POLICY -> POLICY;
            case WORKLOAD, ENDPOINTS -> PODS;
        };
    }

    /** As the column is headed. */
    @Override
    public String toString() {
        return title;
    }
}
