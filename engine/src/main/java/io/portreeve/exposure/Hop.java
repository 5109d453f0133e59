package io.portreeve.exposure;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import java.util.Optional;

/**
 * One step of a path, with the line that made it.
 *
 * @param kind what sort of step
 * @param text the step as people read it: {@code Service admin-dashboard:9000}
 * @param object the object that makes the step, where there is one
 * @param port the port at this step, such as {@code 9000/TCP}; empty where the step has none
 * @param place the deciding line, where it is written
 * @param because what decides where the step leads or who may take it, a clause; empty where the step speaks for itself
 */
public record Hop(
        Kind kind, String text, Optional<KubernetesObject> object, String port, Optional<Place> place, String because) {
    /** The sorts of steps, from outside to inside. */
    public enum Kind {
        INTERNET("Internet"),
        NETWORK("Network"),
        CLUSTER("Cluster"),
        LOAD_BALANCER("LoadBalancer"),
        NODE_PORT("NodePort"),
        EXTERNAL_IP("ExternalIP"),
        HOST_PORT("HostPort"),
        HOST_NETWORK("HostNetwork"),
        INGRESS("Ingress"),
        GATEWAY("Gateway"),
        ROUTE("Route"),
        PORT_MAP("PortMap"),
        SERVICE("Service"),
        TARGET_PORT("TargetPort"),
        POLICY("NetworkPolicy"),
        WORKLOAD("Workload"),
        ENDPOINTS("Endpoints");

        private final String spelling;

        Kind(String spelling) {
            this.spelling = spelling;
        }

        /** As programs read it. */
        @Override
        public String toString() {
            return spelling;
        }
    }

    /** A step that no object makes. */
    public static Hop of(Kind kind, String text) {
        return new Hop(kind, text, Optional.empty(), "", Optional.empty(), "");
    }

    /** A step made by an object at a place. */
    public static Hop of(Kind kind, String text, KubernetesObject object, String port, Optional<Place> place) {
        return new Hop(kind, text, Optional.of(object), port, place, "");
    }

    /** The same step with its reason. */
    public Hop because(String clause) {
        return new Hop(kind, text, object, port, place, clause);
    }
}
