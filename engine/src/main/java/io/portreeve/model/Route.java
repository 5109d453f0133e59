package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/** A Gateway API route: HTTPRoute, GRPCRoute, TLSRoute, TCPRoute or UDPRoute, told apart by its kind. */
public record Route(ObjectMeta meta, List<ParentRef> parents, List<Value<String>> hostnames, List<Rule> rules)
        implements KubernetesObject {
    public Route {
        parents = List.copyOf(parents);
        hostnames = List.copyOf(hostnames);
        rules = List.copyOf(rules);
    }

    /**
     * What a route wants to be attached to; group and kind default to a Gateway.
     *
     * @param sectionName a listener's name; absent for every listener
     * @param port a listener's port; absent for every one
     */
    public record ParentRef(
            String group,
            String kind,
            Optional<String> namespace,
            Value<String> name,
            Value<String> sectionName,
            Value<Integer> port,
            Place place) {}

    /**
     * One rule: path matches and the backends behind them.
     *
     * @param everything whether one of its matches takes every request of the route's hosts
     */
    public record Rule(List<String> paths, boolean everything, List<BackendRef> backends) {
        public Rule {
            paths = List.copyOf(paths);
            backends = List.copyOf(backends);
        }
    }

    /** A backend; group and kind default to a core Service. */
    public record BackendRef(
            String group,
            String kind,
            Optional<String> namespace,
            Value<String> name,
            Value<Integer> port,
            Place place) {}
}
