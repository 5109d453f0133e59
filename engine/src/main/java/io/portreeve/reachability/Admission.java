package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom policies let through to one port of a workload's pods, be they in the input or not. Not for several threads at once. */
public final class Admission {
    private static final String ANY_POD = "a pod that no policy names";
    private static final String POD_OF_NAMESPACE = "a pod of the same namespace that no policy names";
    private static final String SOME_POD = "a pod that the input does not hold";

    private final Cluster cluster;
    private final Workload to;
    private final Protocol protocol;
    private final int port;
    private final List<End> destination;
    private Optional<Verdict> everyPod = Optional.empty();
    private Optional<Verdict> everyPodOfNamespace = Optional.empty();
    private Optional<Reason> somePod = Optional.empty();

    Admission(Cluster cluster, Workload to, Protocol protocol, int port) {
        this.cluster = cluster;
        this.to = to;
        this.protocol = protocol;
        this.port = port;
        this.destination = End.of(cluster, Pod.of(to));
    }

    /** Whether some policy says anything about connections that come in. */
    public boolean isGuarded() {
        return cluster.cni() != Cni.NONE && groups().anyMatch(group -> !group.isFree());
    }

    /** Whether NetworkPolicies isolate the pods, so that another one could only let more through. */
    public boolean isIsolated() {
        return cluster.cni() != Cni.NONE
                && groups().flatMap(group -> group.applied().stream())
                        .anyMatch(each -> each.policy().policy().isolates());
    }

    private Stream<Group> groups() {
        return destination.stream()
                .filter(end -> !end.isOnNode())
                .flatMap(end -> end.endpoint().stream())
                .map(endpoint -> cluster.group(endpoint, Direction.INGRESS));
    }

    /** The verdict on any pod of the cluster that no policy singles out. */
    public Verdict everyPod() {
        if (everyPod.isEmpty()) {
            Namespace elsewhere = cluster.registry().surroundings().elsewhere();
            everyPod = Optional.of(verdict(cluster.registry().stranger(elsewhere, LabelFacts.NONE, to), ANY_POD));
        }
        return everyPod.get();
    }

    /** The verdict on any pod of the workload's namespace that no policy singles out. */
    public Verdict everyPodOfNamespace() {
        if (everyPodOfNamespace.isEmpty()) {
            Namespace own = cluster.registry().surroundings().namespace(to.namespace());
            EndpointClass stranger = cluster.registry().stranger(own, LabelFacts.NONE, to);
            everyPodOfNamespace = Optional.of(verdict(stranger, POD_OF_NAMESPACE));
        }
        return everyPodOfNamespace.get();
    }

    /** What decides about a pod of which nothing is known: closed only where no pod whatever is let through. */
    public Reason somePod() {
        if (somePod.isEmpty()) {
            somePod = Optional.of(ofSomePod());
        }
        return somePod.get();
    }

    private Reason ofSomePod() {
        Namespace somewhere = cluster.registry().surroundings().somewhere();
        EndpointClass stranger = cluster.registry().stranger(somewhere, LabelFacts.NOTHING_KNOWN, to);
        Verdict verdict = verdict(stranger, SOME_POD);
        return verdict.egress().outcome() == Outcome.CLOSED ? verdict.egress() : verdict.ingress();
    }

    /** The addresses outside of the cluster that are let through, or may be. */
    public List<Reachers.Outside> outside() {
        return Reachers.outside(cluster, destination, protocol, port);
    }

    private Verdict verdict(EndpointClass stranger, String label) {
        return new Inquiry(cluster, List.of(End.of(stranger, label)), destination).verdict(protocol, port);
    }

    /** Makes the classes that questions about a workload need, so that tables are made once. */
    static void prepare(Cluster cluster, Workload workload) {
        Registry registry = cluster.registry();
        registry.stranger(registry.surroundings().elsewhere(), LabelFacts.NONE, workload);
        registry.stranger(registry.surroundings().somewhere(), LabelFacts.NOTHING_KNOWN, workload);
        registry.stranger(registry.surroundings().namespace(workload.namespace()), LabelFacts.NONE, workload);
    }
}
