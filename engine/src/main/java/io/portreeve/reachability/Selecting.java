package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.topology.Neighbourhood;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Names the workloads that policies and their peers select in one cluster. */
final class Selecting {
    /** Of workloads, so that a few megabytes will do whatever is asked. */
    private static final int MOST_REMEMBERED = 1 << 21;

    private final Selections selections;
    private final Population pods;
    private final Selections selectionsOnNodes;
    private final Population onNodes;
    private final IdentityHashMap<Chosen, Selected> known = new IdentityHashMap<>();
    private int rememberedNames;

    private Selecting(Selections selections, Population pods, Selections selectionsOnNodes, Population onNodes) {
        this.selections = selections;
        this.pods = pods;
        this.selectionsOnNodes = selectionsOnNodes;
        this.onNodes = onNodes;
    }

    /** Pods on their nodes' network are asked about as well, in a registry in which they have a network of their own. */
    static Selecting of(
            Memory memory,
            List<ActivePolicy> policies,
            List<Workload> workloads,
            Neighbourhood neighbourhood,
            Cni cni) {
        List<Workload> withNetwork = new ArrayList<>();
        List<Workload> without = new ArrayList<>();
        for (Workload workload : workloads) {
            (Pod.of(workload).onNode() == Match.YES ? without : withNetwork).add(workload);
        }
        Registry asIf = memory.registry().empty();
        Selections selectionsOnNodes = new Selections(asIf, neighbourhood, cni, memory.settled());
        policies.forEach(policy -> learn(policy, selectionsOnNodes));
        asIf.settle();
        Population onNodes =
                new Population(asIf, without, workload -> Pod.of(workload).offNode());
        return new Selecting(
                memory.selections(),
                new Population(memory.registry(), withNetwork, Pod::of),
                selectionsOnNodes,
                onNodes);
    }

    /** Whatever a policy asks for has to be known before pods are told apart by it. */
    private static void learn(ActivePolicy policy, Selections selections) {
        selections.of(policy.object(), List.of(policy.policy().subject()));
        for (Direction direction : Direction.values()) {
            policy.written(direction).forEach(rule -> selections.of(policy.object(), rule.peers()));
        }
    }

    /** Peers that mean the same, in however many policies, are looked up once. */
    synchronized Selected of(KubernetesObject policy, PolicyPeer peer) {
        List<PolicyPeer> one = List.of(peer);
        Chosen chosen = selections.of(policy, one);
        Selected before = known.get(chosen);
        return before == null ? remembered(chosen, selected(chosen, selectionsOnNodes.of(policy, one))) : before;
    }

    private Selected selected(Chosen chosen, Chosen chosenOnNodes) {
        Selection selection = chosen.now();
        PeerSet perhaps = selection.possible().minus(selection.sure());
        return new Selected(
                pods.in(selection.sure()),
                pods.in(perhaps),
                onNodes.in(chosenOnNodes.now().possible()));
    }

    private Selected remembered(Chosen chosen, Selected selected) {
        rememberedNames += selected.sure().size()
                + selected.perhaps().size()
                + selected.onNodes().size();
        if (rememberedNames > MOST_REMEMBERED) {
            known.clear();
            rememberedNames = 0;
        }
        known.put(chosen, selected);
        return selected;
    }
}
