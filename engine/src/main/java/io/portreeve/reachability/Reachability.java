package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Members;
import io.portreeve.model.ObjectId;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.TierPolicy;
import io.portreeve.source.Problem;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Who can reach whom: NetworkPolicies and the tiers of administrators before and after them, for every pod, node and address.
 *
 * <p>Each scan unit is a cluster of its own. Immutable; {@link #with} and {@link #without} give what a change makes of it, and share
 * what the change does not touch.
 */
public final class Reachability {
    private static final Snapshot NO_OBJECTS = new Snapshot(List.of());

    private final SortedMap<String, Cluster> clusters;
    private final Joining joining;
    private final Cni cni;

    private Reachability(SortedMap<String, Cluster> clusters, Joining joining, Cni cni) {
        this.clusters = clusters;
        this.joining = joining;
        this.cni = cni;
    }

    /** Of the objects that a topology has joined, and joined in the same way. */
    public static Reachability of(Topology topology, ReachOptions options) {
        return of(topology.snapshot(), topology.joining(), options);
    }

    public static Reachability of(Snapshot snapshot, Joining joining, ReachOptions options) {
        SortedMap<String, Cluster> clusters = new TreeMap<>();
        snapshot.members()
                .forEach((unit, some) ->
                        clusters.put(unit, Cluster.of(snapshot, unit, some, joining, options.plugin())));
        return new Reachability(clusters, joining, options.plugin());
    }

    /** The same of other objects, on the same premises. */
    public Reachability over(List<KubernetesObject> objects) {
        return of(new Snapshot(objects), joining, new ReachOptions(Optional.of(cni)));
    }

    /** What becomes of it when an object is created or changed: it replaces all of its identity in its unit. */
    public Reachability with(KubernetesObject object) {
        return changed(object.origin().unit(), cluster -> cluster.with(object));
    }

    /** What becomes of it when an object is deleted, in every unit that has it. */
    public Reachability without(ObjectId id) {
        Reachability changed = this;
        for (String unit : clusters.keySet()) {
            changed = changed.changed(unit, cluster -> cluster.without(id));
        }
        return changed;
    }

    private Reachability changed(String unit, UnaryOperator<Cluster> change) {
        SortedMap<String, Cluster> changed = new TreeMap<>(clusters);
        changed.put(unit, change.apply(cluster(unit)));
        return new Reachability(changed, joining, cni);
    }

    private Cluster cluster(String unit) {
        return Optional.ofNullable(clusters.get(unit))
                .orElseGet(() -> Cluster.of(NO_OBJECTS, unit, Members.of(List.of()), joining, cni));
    }

    /** Whether {@code from} can open a connection to a port of {@code to}, and why. */
    public Verdict between(Peer from, Peer to, Protocol protocol, int port) {
        return unitOf(from, to)
                .map(unit -> new Inquiry(cluster(unit), from, to).verdict(protocol, port))
                .orElseGet(Reasons::differentClusters);
    }

    /** Everything that {@code from} can say to {@code to}. */
    public Connections between(Peer from, Peer to) {
        return unitOf(from, to)
                .map(unit -> new Inquiry(cluster(unit), from, to).connections())
                .orElse(Connections.NONE);
    }

    /** The unit that both ends are in; an address is in every one. */
    private Optional<String> unitOf(Peer from, Peer to) {
        Optional<String> one = unit(from);
        Optional<String> other = unit(to);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            return Optional.empty();
        }
        return Optional.of(one.or(() -> other).orElseGet(() -> clusters.isEmpty() ? "" : clusters.firstKey()));
    }

    private static Optional<String> unit(Peer peer) {
        return peer instanceof Peer.Pods pods
                ? Optional.of(pods.workload().origin().unit())
                : Optional.empty();
    }

    /** Who can reach a port of a workload's pods: pods of its cluster, and addresses outside. */
    public Reachers reachersOf(Workload workload, Protocol protocol, int port) {
        return Reachers.of(cluster(workload.origin().unit()), workload, protocol, port);
    }

    /** Whether policies have a say in a unit at all: some are in force there, and somebody enforces them. */
    public boolean hasPolicies(String unit) {
        return cni != Cni.NONE && cluster(unit).hasPolicies();
    }

    /** What verdicts about a unit hang on where some of its policies could not be listed; else nothing. */
    public List<Premise> unlisted(String unit) {
        return cni != Cni.NONE && cluster(unit).hidesPolicies() ? List.of(Doubts.UNLISTED) : List.of();
    }

    /** Whom policies let through to a port of a workload's pods, pods that the input does not hold among them. */
    public Admission admission(Workload workload, Protocol protocol, int port) {
        return new Admission(cluster(workload.origin().unit()), workload, protocol, port);
    }

    /** Whom policies let through to a port of a workload's pods, to be compared with another version. */
    public Admitted admitted(Workload workload, Protocol protocol, int port) {
        return Admitted.of(cluster(workload.origin().unit()), workload, protocol, port);
    }

    /** Makes ready to be asked for the admission to many workloads, so that their tables are made once. */
    public void meetStrangers(List<Workload> workloads) {
        workloads.forEach(
                workload -> Admission.prepare(cluster(workload.origin().unit()), workload));
    }

    /** The workloads of its cluster that a policy is about; nobody where the object is no policy. */
    public Selected selectedBy(KubernetesObject policy) {
        return TierPolicy.of(policy)
                .map(tier -> selectedBy(policy, tier.subject()))
                .orElse(new Selected(List.of(), List.of(), List.of()));
    }

    /** The workloads of its cluster that a peer of one of a policy's rules means. */
    public Selected selectedBy(KubernetesObject policy, PolicyPeer peer) {
        return cluster(policy.origin().unit()).selecting().of(policy, peer);
    }

    /** The namespaces of a unit that the input tells of, by name. */
    public List<KnownNamespace> namespaces(String unit) {
        return cluster(unit).namespaces();
    }

    /** What is known of the namespace that an object is in. */
    public KnownNamespace namespaceOf(KubernetesObject object) {
        return cluster(object.origin().unit()).namespace(object.namespace());
    }

    /** Who is said to enforce policies. */
    public Cni cni() {
        return cni;
    }

    /** All connections within a unit. */
    public ConnectionMap connections(String unit) {
        return new ConnectionMap(this, cluster(unit));
    }

    /** What policies leave undefined. */
    public List<Problem> problems() {
        return clusters.values().stream()
                .flatMap(cluster -> EqualPriorities.in(cluster.policies()).stream())
                .toList();
    }

    /** This, with everything worked out that a question could need; without it, the first that asks pays. */
    public Reachability prepared() {
        clusters.values().forEach(Cluster::prepare);
        return this;
    }

    /** How much is worked out about a unit once everything is. */
    public Extent extent(String unit) {
        return Extent.of(cluster(unit));
    }

    /** The units, each a cluster of its own, by name. */
    public List<String> units() {
        return List.copyOf(clusters.keySet());
    }

    /** The workloads of a unit whose pods can be connected to, sorted by namespace and name. */
    public List<Workload> workloads(String unit) {
        return cluster(unit).workloads();
    }

    /** Every workload of every unit. */
    public List<Workload> workloads() {
        return clusters.values().stream()
                .flatMap(cluster -> cluster.workloads().stream())
                .toList();
    }

    /** The address ranges that the policies of a unit tell apart; together they are all addresses. */
    public List<IpRange> ranges(String unit) {
        return cluster(unit).ranges();
    }

    /** The classes of a unit's workloads: pods in one class are alike to every policy. */
    public List<List<Workload>> classes(String unit) {
        return cluster(unit).byClass();
    }
}
