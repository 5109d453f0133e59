package io.portreeve.model;

import java.util.List;

/** A Gateway API {@code Gateway}. */
public record Gateway(ObjectMeta meta, Value<String> className, List<Listener> listeners) implements KubernetesObject {
    public Gateway {
        listeners = List.copyOf(listeners);
    }

    /**
     * A port that the gateway opens.
     *
     * @param hostname absent for every host
     * @param routesFrom which namespaces' routes are admitted: {@code Same} unless written
     * @param routeKinds kinds that are admitted; empty for those of the protocol
     */
    public record Listener(
            Value<String> name,
            Value<Integer> port,
            Value<String> protocol,
            Value<String> hostname,
            Value<String> routesFrom,
            List<Requirement> namespaceSelector,
            List<String> routeKinds,
            Place place) {
        public Listener {
            namespaceSelector = List.copyOf(namespaceSelector);
            routeKinds = List.copyOf(routeKinds);
        }
    }
}
