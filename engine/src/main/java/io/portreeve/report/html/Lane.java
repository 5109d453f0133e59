package io.portreeve.report.html;

import io.portreeve.exposure.Hop;

/** How far inside a hop is: the columns of a drawn path. */
enum Lane {
    FROM("From"),
    WAY_IN("Way in"),
    SERVICE("Service"),
    PODS("Pods");

    private final String title;

    Lane(String title) {
        this.title = title;
    }

    static Lane of(Hop.Kind kind) {
        return switch (kind) {
            case INTERNET, NETWORK, CLUSTER -> FROM;
            case LOAD_BALANCER, NODE_PORT, EXTERNAL_IP, HOST_PORT, HOST_NETWORK, INGRESS, GATEWAY, ROUTE, PORT_MAP ->
                WAY_IN;
            case SERVICE -> SERVICE;
            case TARGET_PORT, POLICY, WORKLOAD, ENDPOINTS -> PODS;
        };
    }

    /** As the column is headed. */
    @Override
    public String toString() {
        return title;
    }
}
