package io.portreeve.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param pathType {@code Exact}, {@code Prefix} or left to the controller; absent when not written, as in old versions
     */
    public record Rule(
            Value<String> host, Value<String> path, Value<String> pathType, Backend backend, boolean defaultBackend) {
        private static final Set<String> EVERY_PATH = Set.of("", "/", "/*", "/.*", "/(.*)", "/()(.*)");

        /** Whether no host is asked for; false where the host is a placeholder. */
        public boolean takesEveryHost() {
            return !host.isUnresolved() && host.known().map("*"::equals).orElse(true);
        }

        /** Whether no path is asked for; false where the path is not known. */
        public boolean takesEveryPath() {
            return !path.isUnresolved()
                    && path.known().map(EVERY_PATH::contains).orElse(true)
                    && !(path.is("/") && pathType.is("Exact"));
        }
    }

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
