package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.PortRef;
import io.portreeve.model.ServicePort;
import io.portreeve.source.Order;
import io.portreeve.topology.PortTarget;
import java.util.Comparator;
import java.util.Optional;

/**
 * What somebody reaches: a port of a workload's pods, or, where the input holds no such pods, what stands behind a Service.
 *
 * @param file where that stands, since a repository may hold several of one name: one for each environment
 * @param port in the pod, such as {@code 8443/TCP}
 * @param object {@code Deployment/shop/web}, or {@code pods of Service/shop/web}
 */
public record Endpoint(String file, String port, String object) implements Comparable<Endpoint> {
    private static final String BEHIND = "pods of ";

    private static final Comparator<Endpoint> ORDER =
            Order.by(Endpoint::object).then(Endpoint::port).then(Endpoint::file);

    /** Where a path ends. */
    public static Endpoint of(ExposurePath path) {
        String file = owner(path).map(object -> object.origin().file().path()).orElse("");
        return path.target()
                .map(target ->
                        new Endpoint(file, port(target), target.workload().id().toString()))
                .orElseGet(() -> new Endpoint(file, port(path), BEHIND + fronting(path)));
    }

    /** The workload that is reached, else the Service before what is not known. */
    static Optional<KubernetesObject> owner(ExposurePath path) {
        return path.target()
                .<KubernetesObject>map(PortTarget::workload)
                .or(path::service)
                .or(() -> path.hops().stream()
                        .flatMap(hop -> hop.object().stream())
                        .findFirst());
    }

    private static String port(PortTarget target) {
        return target.number() + "/" + target.protocol();
    }

    private static String port(ExposurePath path) {
        String number = path.servicePort()
                .flatMap(port -> port.targetPort().known())
                .map(PortRef::toString)
                .orElse("?");
        return number + "/" + protocol(path);
    }

    /** The container's; the Service's where nothing is known behind it. */
    static String protocol(ExposurePath path) {
        return path.target()
                .map(PortTarget::protocol)
                .or(() -> path.servicePort().map(ServicePort::protocol).flatMap(protocol -> protocol.known()))
                .map(Enum::name)
                .orElse("?");
    }

    private static String fronting(ExposurePath path) {
        return path.service()
                .map(service -> service.id().toString())
                .or(() -> path.hop(Hop.Kind.SERVICE).map(Hop::text))
                .orElse("?");
    }

    /** The same in another file. */
    Endpoint in(String other) {
        return new Endpoint(other, port, object);
    }

    /** Whether it is a port of an object, or of what stands behind it. */
    boolean isOf(KubernetesObject other) {
        String id = other.id().toString();
        return file.equals(Relocation.path(other)) && (object.equals(id) || object.equals(BEHIND + id));
    }

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }

    /** {@code 8443/TCP  Deployment/shop/web}. */
    @Override
    public String toString() {
        return port + "  " + object;
    }
}
