package io.portreeve.exposure;

import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One way to a container port, from the outermost source to the container.
 *
 * @param hops from outside to inside
 * @param scope from how far; {@link Scope#UNKNOWN} when the input does not say
 * @param premises what the scope and the disposition rest on
 * @param service the Service passed, if one is
 * @param servicePort the port of that Service
 * @param target the container port reached, if it is known
 * @param sources the address ranges that alone may come this way; empty where the scope says it all
 * @param trusted whether nobody can come this way but sources that the user trusts
 */
public record ExposurePath(
        List<Hop> hops,
        Scope scope,
        Disposition disposition,
        List<Premise> premises,
        Optional<Service> service,
        Optional<ServicePort> servicePort,
        Optional<PortTarget> target,
        List<String> sources,
        boolean trusted) {
    public ExposurePath {
        hops = List.copyOf(hops);
        sources = List.copyOf(sources);
        premises = List.copyOf(premises);
    }

    /** A path that others than trusted sources can come. */
    public ExposurePath(
            List<Hop> hops,
            Scope scope,
            Disposition disposition,
            List<Premise> premises,
            Optional<Service> service,
            Optional<ServicePort> servicePort,
            Optional<PortTarget> target) {
        this(hops, scope, disposition, premises, service, servicePort, target, List.of(), false);
    }

    /** The widest scope this could have: unknown counts as the Internet. */
    public Scope widest() {
        return scope == Scope.UNKNOWN ? Scope.INTERNET : scope;
    }

    /** Whether the verdict hangs on something that the input does not say. */
    public boolean isConditional() {
        return scope == Scope.UNKNOWN || premises.stream().anyMatch(premise -> !premise.standing());
    }

    /** Whether it begins beyond the pods of the cluster. */
    public boolean isFromOutside() {
        return hop(Hop.Kind.CLUSTER).isEmpty();
    }

    /** Whether it is open and certainly ends at no port of any pod, as long as nobody corrects a name. */
    public boolean leadsNowhere() {
        return disposition == Disposition.NO_ENDPOINTS || disposition == Disposition.NO_SUCH_PORT;
    }

    /** The first hop of a kind. */
    public Optional<Hop> hop(Hop.Kind kind) {
        for (Hop hop : hops) {
            if (hop.kind() == kind) {
                return Optional.of(hop);
            }
        }
        return Optional.empty();
    }

    /** {@code Internet -> load balancer 9000 -> Service admin-dashboard:9000 -> ...}. */
    public String line() {
        return hops.stream().map(Hop::text).collect(Collectors.joining(" -> "));
    }
}
