package io.portreeve.remedy;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Admission;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Holds what a proposed policy claims against what the engine makes of it. */
final class Proof {
    private final Topology topology;
    private final Workload workload;
    private final Reachability before;
    private final Reachability after;

    private Proof(LeastPolicy proposal, Topology topology, Reachability reachability) {
        this.topology = topology;
        this.workload = proposal.workload();
        List<KubernetesObject> objects = concerned();
        this.before = reachability.over(objects);
        objects.addAll(proposal.objects());
        this.after = reachability.over(objects);
    }

    /** Whether the policy closes what it does not name, narrows what it says, and changes nothing else. */
    static boolean holds(
            LeastPolicy proposal, Collection<PodPort> closed, Topology topology, Reachability reachability) {
        Proof proof = new Proof(proposal, topology, reachability);
        return selectsItsPodsOnly(proposal, topology)
                && proposal.open().stream().allMatch(proof::isUnchanged)
                && proposal.own().stream().allMatch(proof::isForNamespace)
                && closed.stream().allMatch(proof::isClosed);
    }

    /** The policies that have a say, and the workload itself; nobody else's labels matter to who is let in. */
    private List<KubernetesObject> concerned() {
        List<KubernetesObject> objects = new ArrayList<>(List.of(workload));
        for (KubernetesObject object : topology.snapshot().objects()) {
            boolean policy =
                    object instanceof NetworkPolicy && object.namespace().equals(workload.namespace());
            boolean wide = object instanceof AdminPolicy || object instanceof ClusterNamespace;
            if ((policy || wide) && isInUnit(object, workload)) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static boolean isInUnit(KubernetesObject object, Workload workload) {
        return object.origin().unit().equals(workload.origin().unit());
    }

    /** Whether it is about no other pods, and no other policy has its name. */
    static boolean selectsItsPodsOnly(LeastPolicy proposal, Topology topology) {
        Workload workload = proposal.workload();
        boolean free = topology.snapshot().objects().stream()
                .filter(NetworkPolicy.class::isInstance)
                .filter(policy -> isInUnit(policy, workload))
                .noneMatch(policy -> policy.name().equals(proposal.name())
                        && policy.namespace().equals(workload.namespace()));
        return free
                && topology.workloadsBeside(workload).stream()
                        .filter(other -> !Objects.equals(other, workload))
                        .noneMatch(other -> other.pod()
                                .labels()
                                .entrySet()
                                .containsAll(proposal.labels().entrySet()));
    }

    private boolean isUnchanged(PodPort port) {
        Admission then = at(before, port);
        Admission now = at(after, port);
        return then.everyPod().outcome() == now.everyPod().outcome()
                && then.outside().equals(now.outside());
    }

    private boolean isForNamespace(PodPort port) {
        Admission now = at(after, port);
        return now.everyPod().outcome() == Outcome.CLOSED
                && now.everyPodOfNamespace().outcome() == Outcome.OPEN
                && now.outside().isEmpty();
    }

    private boolean isClosed(PodPort port) {
        Admission now = at(after, port);
        return now.somePod().outcome() == Outcome.CLOSED && now.outside().isEmpty();
    }

    private Admission at(Reachability reachability, PodPort port) {
        return reachability.admission(workload, port.protocol(), port.number());
    }
}
