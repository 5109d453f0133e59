package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/**
 * An Ingress of any of its API versions.
 *
 * @param className {@code spec.ingressClassName}, else the old annotation; absent when neither is written
 * @param tls hosts with TLS; an entry without hosts is one with an empty list
 */
public record Ingress(ObjectMeta meta, Value<String> className, List<Rule> rules, List<Tls> tls)
        implements KubernetesObject {
    public Ingress {
        rules = List.copyOf(rules);
        tls = List.copyOf(tls);
    }

    /**
     * One way in: host and path to a backend.
     *
     * @param host absent for every host, also for {@code defaultBackend}
     * @param path absent when not written
     */
    public record Rule(Value<String> host, Value<String> path, Backend backend, boolean defaultBackend) {}

    /**
     * A Service port behind an Ingress.
     *
     * @param service absent for a {@code resource} backend
     * @param port by number or by the Service port's name; absent when not written
     */
    public record Backend(Value<String> service, Value<PortRef> port, Place place) {}

    /** One entry of {@code spec.tls}. */
    public record Tls(List<String> hosts, Optional<String> secretName) {
        public Tls {
            hosts = List.copyOf(hosts);
        }
    }
}
