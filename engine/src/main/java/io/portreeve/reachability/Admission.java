package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import java.util.ArrayList;
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
                        .anyMatch(each -> each.policy().isolates());
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
            everyPod = Optional.of(verdict(anyPod(), ANY_POD));
        }
        return everyPod.get();
    }

    /** What {@link #everyPod} comes to, without its reasons. */
    public Outcome ofEveryPod() {
        return outcome(anyPod());
    }

    private EndpointClass anyPod() {
        return stranger(namespaces().elsewhere(), LabelFacts.NONE);
    }

    /** Why any pod of the cluster is kept out: what the first of the two ends that does so decides. */
    public Reason closing() {
        return destination.isEmpty() ? Reasons.noCommonFamily().ingress() : closing(destination.get(0));
    }

    private Reason closing(End end) {
        Direction closed = egress(anyPod(), end) == Outcome.CLOSED ? Direction.EGRESS : Direction.INGRESS;
        return new Pair(cluster, End.of(anyPod(), ANY_POD), end).reason(closed, protocol, port);
    }

    /** Equal for pods that no policy tells apart, and the same port of them: the same pods are let through to both. */
    public Object alike() {
        List<Integer> classes = new ArrayList<>(destination.size());
        destination.forEach(end -> classes.add(end.number()));
        return new Alike(classes, protocol, port);
    }

    private record Alike(List<Integer> classes, Protocol protocol, int port) {}

    /** The verdict on any pod of the workload's namespace that no policy singles out. */
    public Verdict everyPodOfNamespace() {
        return verdict(podOfNamespace(), POD_OF_NAMESPACE);
    }

    /** What {@link #everyPodOfNamespace} comes to, without its reasons. */
    public Outcome ofEveryPodOfNamespace() {
        return outcome(podOfNamespace());
    }

    private EndpointClass podOfNamespace() {
        return stranger(namespaces().of(to.namespace()), LabelFacts.NONE);
    }

    /** What decides about a pod of which nothing is known: closed only where no pod whatever is let through. */
    public Reason somePod() {
        Verdict verdict = verdict(unknownPod(), SOME_POD);
        return verdict.egress().outcome() == Outcome.CLOSED ? verdict.egress() : verdict.ingress();
    }

    /** What {@link #somePod} comes to, without the reason. */
    public Outcome ofSomePod() {
        EndpointClass unknown = unknownPod();
        Outcome best = Outcome.CLOSED;
        for (End end : destination) {
            best = best.or(egress(unknown, end) == Outcome.CLOSED ? Outcome.CLOSED : ingress(unknown, end));
        }
        return best;
    }

    private EndpointClass unknownPod() {
        return stranger(namespaces().somewhere(), LabelFacts.NOTHING_KNOWN);
    }

    /** The addresses outside of the cluster that are let through, or may be. */
    public List<Reachers.Outside> outside() {
        return Reachers.outside(cluster, destination, protocol, port);
    }

    private Namespaces namespaces() {
        return cluster.registry().namespaces();
    }

    private EndpointClass stranger(Namespace namespace, LabelFacts labels) {
        return cluster.registry().stranger(namespace, labels, to);
    }

    /** As tables say, which cost less than reasons. */
    private Outcome outcome(EndpointClass stranger) {
        Outcome best = Outcome.CLOSED;
        for (End end : destination) {
            best = best.or(egress(stranger, end).and(ingress(stranger, end)));
        }
        return best;
    }

    private Outcome egress(EndpointClass stranger, End end) {
        End from = End.of(stranger, SOME_POD);
        return AdmissionRow.of(cluster, from, Direction.EGRESS, protocol, port).of(end.number());
    }

    private Outcome ingress(EndpointClass stranger, End end) {
        return AdmissionRow.of(cluster, end, protocol, port).of(stranger.number());
    }

    private Verdict verdict(EndpointClass stranger, String label) {
        return new Inquiry(cluster, List.of(End.of(stranger, label)), destination).verdict(protocol, port);
    }

    /** Makes the classes that questions about a workload need, so that tables are made once. */
    static void prepare(Cluster cluster, Workload workload) {
        Registry registry = cluster.registry();
        registry.stranger(registry.namespaces().elsewhere(), LabelFacts.NONE, workload);
        registry.stranger(registry.namespaces().somewhere(), LabelFacts.NOTHING_KNOWN, workload);
        registry.stranger(registry.namespaces().of(workload.namespace()), LabelFacts.NONE, workload);
    }
}
