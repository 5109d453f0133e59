package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.topology.Neighbourhood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which policies are about which class, remembered for as long as neither the class's namespace nor the cluster has others. */
final class Groups {
    private final Selections selections;
    private final Neighbourhood neighbourhood;
    private final boolean settled;
    private final Map<Integer, Remembered> remembered = new HashMap<>();
    private final Map<Group, Group> shared = new HashMap<>();
    private final IdentityHashMap<List<ActivePolicy>, Map<ObjectId, List<KubernetesObject>>> variants =
            new IdentityHashMap<>();

    Groups(Selections selections, Neighbourhood neighbourhood, boolean settled) {
        this.selections = selections;
        this.neighbourhood = neighbourhood;
        this.settled = settled;
    }

    synchronized Group of(EndpointClass endpoint, Direction direction, Policies policies) {
        List<ActivePolicy> own =
                settled ? policies.of(endpoint.traits().namespace().name()) : policies.all();
        List<ActivePolicy> clusterWide = settled ? policies.clusterWide() : List.of();
        Remembered known = remembered.get(endpoint.number());
        if (known == null || known.own() != own || known.clusterWide() != clusterWide) {
            known = new Remembered(
                    own,
                    clusterWide,
                    group(endpoint, Direction.INGRESS, own, clusterWide),
                    group(endpoint, Direction.EGRESS, own, clusterWide));
            remembered.put(endpoint.number(), known);
        }
        return direction == Direction.INGRESS ? known.ingress() : known.egress();
    }

    private Group group(
            EndpointClass endpoint, Direction direction, List<ActivePolicy> own, List<ActivePolicy> clusterWide) {
        List<Applied> applied = new ArrayList<>();
        add(endpoint, direction, clusterWide, applied);
        add(endpoint, direction, own, applied);
        boolean resolvesNames = direction == Direction.INGRESS && !applied.isEmpty();
        Group group =
                new Group(direction, applied, resolvesNames ? endpoint.traits().ports() : Map.of());
        return shared.computeIfAbsent(group, same -> same);
    }

    private void add(EndpointClass endpoint, Direction direction, List<ActivePolicy> policies, List<Applied> applied) {
        for (ActivePolicy policy : policies) {
            if (policy.isAbout(direction)) {
                Match match = selects(policy, endpoint);
                if (match != Match.NO && isNear(policy, endpoint) && isMeant(policy, endpoint, policies)) {
                    applied.add(new Applied(policy, match));
                }
            }
        }
    }

    private Match selects(ActivePolicy active, EndpointClass endpoint) {
        return selections
                .of(active.policy().object(), active.policy().subject())
                .of(endpoint.number());
    }

    /** A policy that stands far off in a large tree is somebody else's, or an example. */
    private boolean isNear(ActivePolicy active, EndpointClass endpoint) {
        return settled || neighbourhood.isNear(active.policy().object(), endpoint.example());
    }

    /** Of several bodies with one identity, the pods mean the nearest. */
    private boolean isMeant(ActivePolicy active, EndpointClass endpoint, List<ActivePolicy> all) {
        if (settled) {
            return true;
        }
        KubernetesObject policy = active.policy().object();
        List<KubernetesObject> bodies =
                variants.computeIfAbsent(all, Groups::byIdentity).getOrDefault(policy.id(), List.of());
        Optional<String> namespace = endpoint.example().namespace();
        return bodies.size() < 2
                || neighbourhood.pick(endpoint.example(), namespace, bodies).stream()
                        .anyMatch(picked -> picked == policy);
    }

    private static Map<ObjectId, List<KubernetesObject>> byIdentity(List<ActivePolicy> all) {
        Map<ObjectId, List<KubernetesObject>> bodies = new HashMap<>();
        for (ActivePolicy active : all) {
            KubernetesObject policy = active.policy().object();
            bodies.computeIfAbsent(policy.id(), id -> new ArrayList<>(1)).add(policy);
        }
        return bodies;
    }

    private record Remembered(List<ActivePolicy> own, List<ActivePolicy> clusterWide, Group ingress, Group egress) {}
}
