package io.portreeve.rules.externalname;

import io.portreeve.model.ObjectId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name that a cluster's own DNS gives to a Service or a pod: {@code web.shop.svc.cluster.local}.
 *
 * @param kind {@code svc} or {@code pod}
 */
record ClusterName(String service, String namespace, String kind) {
    private static final Set<String> KINDS = Set.of("svc", "pod");

    /** The two labels before the first {@code svc} or {@code pod} that has two; what follows is the cluster's own domain. */
    static Optional<ClusterName> parse(String name) {
        List<String> labels = List.of(name.toLowerCase(Locale.ROOT).split("\\.", -1));
        for (int i = 2; i < labels.size(); i++) {
            boolean filled = !labels.get(i - 1).isEmpty() && !labels.get(i - 2).isEmpty();
            if (filled && KINDS.contains(labels.get(i))) {
                return Optional.of(new ClusterName(labels.get(i - 2), labels.get(i - 1), labels.get(i)));
            }
        }
        return Optional.empty();
    }

    ObjectId id() {
        return new ObjectId("", "Service", Optional.of(namespace), service);
    }

    /** Whether the cluster is ruled from there. */
    boolean isOfTheSystem() {
        return namespace.equals("kube-system") || (namespace.equals("default") && service.equals("kubernetes"));
    }

    @Override
    public String toString() {
        return (kind.equals("pod") ? "pod " : "Service ") + service + " of namespace " + namespace;
    }
}
