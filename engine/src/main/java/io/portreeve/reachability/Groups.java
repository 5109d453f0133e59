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
    private static final int MOST_REMEMBERED = 1 << 18;

    private final Registry registry;
    private final Neighbourhood neighbourhood;
    private final boolean settled;
    private final List<Remembered> remembered = new ArrayList<>();
    private final Sharing ingress = new Sharing(Direction.INGRESS);
    private final Sharing egress = new Sharing(Direction.EGRESS);
    private final IdentityHashMap<List<ActivePolicy>, Map<ObjectId, List<KubernetesObject>>> variants =
            new IdentityHashMap<>();
    private Subjects ownSubjects = Subjects.NONE;
    private Subjects clusterWideSubjects = Subjects.NONE;

    Groups(Registry registry, Neighbourhood neighbourhood, boolean settled) {
        this.registry = registry;
        this.neighbourhood = neighbourhood;
        this.settled = settled;
    }

    synchronized Group of(EndpointClass endpoint, Direction direction, Policies policies) {
        List<ActivePolicy> own = settled ? policies.of(endpoint.namespace()) : policies.all();
        List<ActivePolicy> clusterWide = settled ? policies.clusterWide() : List.of();
        Remembered known = remembered(endpoint.number());
        if (known.own() != own || known.clusterWide() != clusterWide) {
            known = groups(endpoint, own, clusterWide);
            remembered.set(endpoint.number(), known);
        }
        return direction == Direction.INGRESS ? known.ingress() : known.egress();
    }

    private Remembered remembered(int number) {
        while (remembered.size() <= number) {
            remembered.add(Remembered.NOTHING);
        }
        return remembered.get(number);
    }

    private Remembered groups(EndpointClass endpoint, List<ActivePolicy> own, List<ActivePolicy> clusterWide) {
        int version = registry.version();
        clusterWideSubjects = clusterWideSubjects.of(clusterWide, version);
        ownSubjects = ownSubjects.of(own, version);
        ingress.begin();
        egress.begin();
        add(endpoint, clusterWideSubjects);
        add(endpoint, ownSubjects);
        return new Remembered(own, clusterWide, ingress.group(endpoint), egress.group(endpoint));
    }

    private void add(EndpointClass endpoint, Subjects subjects) {
        List<ActivePolicy> policies = subjects.policies();
        for (int i = 0; i < policies.size(); i++) {
            Match match = subjects.selected().get(i).of(endpoint.number());
            if (match != Match.NO
                    && isNear(policies.get(i), endpoint)
                    && isMeant(policies.get(i), endpoint, policies)) {
                Applied applied = policies.get(i).applied(match);
                ingress.add(applied);
                egress.add(applied);
            }
        }
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

    /** One group for all classes about which the same policies decide in one direction. */
    private static final class Sharing {
        private final Direction direction;
        private final Map<Signature, Group> shared = new HashMap<>();
        private final List<Applied> applied = new ArrayList<>();
        private final Signature key = new Signature();
        private Group last;

        Sharing(Direction direction) {
            this.direction = direction;
            this.last = new Group(direction, List.of(), PortSet.NONE);
        }

        void begin() {
            applied.clear();
            key.cleared();
        }

        void add(Applied each) {
            if (each.policy().isAbout(direction)) {
                applied.add(each);
                key.add(each.number());
            }
        }

        Group group(EndpointClass endpoint) {
            boolean resolvesNames = direction == Direction.INGRESS && !applied.isEmpty();
            PortSet ports = resolvesNames ? endpoint.ports() : PortSet.NONE;
            if (!last.isOf(applied, ports)) {
                key.add(ports.number());
                Group known = shared.get(key);
                last = known == null ? shared(ports) : known;
            }
            return last;
        }

        private Group shared(PortSet ports) {
            forgetIfCrowded();
            Group added = new Group(direction, applied, ports);
            shared.put(key.copy(), added);
            return added;
        }

        /** Long histories leave groups of policies behind that are gone. */
        private void forgetIfCrowded() {
            if (shared.size() >= MOST_REMEMBERED) {
                shared.clear();
            }
        }
    }

    /**
     * Whom each of some policies is about.
     *
     * @param version of the registry when they were asked
     */
    private record Subjects(List<ActivePolicy> policies, int version, List<Selection> selected) {
        static final Subjects NONE = new Subjects(List.of(), -1, List.of());

        Subjects of(List<ActivePolicy> others, int today) {
            return policies == others && version == today ? this : new Subjects(others, today, selected(others));
        }

        private static List<Selection> selected(List<ActivePolicy> policies) {
            List<Selection> selected = new ArrayList<>(policies.size());
            for (ActivePolicy policy : policies) {
                selected.add(policy.subjects());
            }
            return selected;
        }
    }

    private record Remembered(List<ActivePolicy> own, List<ActivePolicy> clusterWide, Group ingress, Group egress) {
        private static final Group NO_GROUP = new Group(Direction.INGRESS, List.of(), PortSet.NONE);
        static final Remembered NOTHING = new Remembered(new ArrayList<>(), new ArrayList<>(), NO_GROUP, NO_GROUP);
    }
}
