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
    private static final int MOST_SHARED = 1 << 18;

    private final Registry registry;
    private final Neighbourhood neighbourhood;
    private final boolean settled;
    private final List<Both> remembered = new ArrayList<>();

    /** By the number of the namespace, and those of policies that are about several. */
    private final List<SharedGroups> ofNamespaces = new ArrayList<>();

    private SharedGroups shared = new SharedGroups();

    /** How many groups are shared. */
    private int sharedCount;

    private final List<Applied> ingress = new ArrayList<>();
    private final List<Applied> egress = new ArrayList<>();
    private final IdentityHashMap<List<ActivePolicy>, Map<ObjectId, List<KubernetesObject>>> variants =
            new IdentityHashMap<>();
    private Subjects subjects;
    private Both last = Both.NOTHING;

    Groups(Registry registry, Neighbourhood neighbourhood, boolean settled) {
        this.registry = registry;
        this.neighbourhood = neighbourhood;
        this.settled = settled;
        this.subjects = Subjects.of(List.of(), List.of(), registry.namespaces().nowhere(), registry);
    }

    synchronized Both of(EndpointClass endpoint, Policies policies) {
        List<ActivePolicy> own = settled ? policies.of(endpoint.namespace()) : policies.all();
        List<ActivePolicy> clusterWide = settled ? policies.clusterWide() : List.of();
        Both known = remembered(endpoint.number());
        if (!known.isOf(own, clusterWide)) {
            known = groups(endpoint, own, clusterWide);
            remembered.set(endpoint.number(), known);
        }
        return known;
    }

    private Both remembered(int number) {
        while (remembered.size() <= number) {
            remembered.add(Both.NOTHING);
        }
        return remembered.get(number);
    }

    private Both groups(EndpointClass endpoint, List<ActivePolicy> own, List<ActivePolicy> clusterWide) {
        if (!subjects.areOf(own, clusterWide, endpoint.namespace(), registry.version())) {
            subjects = Subjects.of(own, clusterWide, endpoint.namespace(), registry);
            last = Both.NOTHING;
        }
        if (!settled || !subjects.bits().holds(endpoint.number())) {
            return asked(endpoint);
        }
        long bits = subjects.bits().of(endpoint.number());
        if (!last.isOf(own, clusterWide)
                || last.bits() != bits
                || last.ports() != endpoint.ports().number()) {
            last = told(endpoint, bits);
        }
        return last;
    }

    /** By what the bits of its class say. */
    private Both told(EndpointClass endpoint, long bits) {
        begin();
        for (int i = 0; i < subjects.size(); i++) {
            add(subjects.policy(i), SubjectBits.match(bits, i), endpoint);
        }
        return both(endpoint, bits);
    }

    /** Where there are no bits, or distance has a say besides. */
    private Both asked(EndpointClass endpoint) {
        begin();
        for (int i = 0; i < subjects.size(); i++) {
            ActivePolicy policy = subjects.policy(i);
            add(policy, policy.subjects().of(endpoint.number()), endpoint);
        }
        return both(endpoint, 0);
    }

    private void begin() {
        ingress.clear();
        egress.clear();
    }

    private void add(ActivePolicy policy, Match match, EndpointClass endpoint) {
        if (match == Match.NO || !isNear(policy, endpoint) || !isMeant(policy, endpoint, subjects.own())) {
            return;
        }
        Applied applied = policy.applied(match);
        if (policy.meaning().isAbout(Direction.INGRESS)) {
            ingress.add(applied);
        }
        if (policy.meaning().isAbout(Direction.EGRESS)) {
            egress.add(applied);
        }
    }

    private Both both(EndpointClass endpoint, long bits) {
        return new Both(
                subjects.own(),
                subjects.clusterWide(),
                bits,
                endpoint.ports().number(),
                group(Direction.INGRESS, ingress, endpoint),
                group(Direction.EGRESS, egress, endpoint));
    }

    /** Pods whose policies are all about several namespaces share them with pods of others. */
    private Group group(Direction direction, List<Applied> applied, EndpointClass endpoint) {
        boolean resolvesNames = direction == Direction.INGRESS && !applied.isEmpty();
        PortSet ports = resolvesNames ? endpoint.ports() : PortSet.NONE;
        boolean isOwn = settled
                && !applied.isEmpty()
                && applied.get(applied.size() - 1).policy().isOfNamespace();
        SharedGroups among = isOwn ? ofNamespace(endpoint.namespace()) : shared;
        int before = among.size();
        Group group = among.of(direction, applied, ports);
        sharedCount += among.size() - before;
        forgetIfCrowded();
        return group;
    }

    /** Long histories leave groups of policies behind that are gone. */
    private void forgetIfCrowded() {
        if (sharedCount >= MOST_SHARED) {
            ofNamespaces.clear();
            shared = new SharedGroups();
            sharedCount = 0;
        }
    }

    private SharedGroups ofNamespace(Namespace namespace) {
        while (ofNamespaces.size() <= namespace.number()) {
            ofNamespaces.add(new SharedGroups());
        }
        return ofNamespaces.get(namespace.number());
    }

    /** A policy that stands far off in a large tree is somebody else's, or an example. */
    private boolean isNear(ActivePolicy active, EndpointClass endpoint) {
        return settled || neighbourhood.isNear(active.object(), endpoint.example());
    }

    /** Of several bodies with one identity, the pods mean the nearest. */
    private boolean isMeant(ActivePolicy active, EndpointClass endpoint, List<ActivePolicy> all) {
        if (settled) {
            return true;
        }
        KubernetesObject policy = active.object();
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
            KubernetesObject policy = active.object();
            bodies.computeIfAbsent(policy.id(), id -> new ArrayList<>(1)).add(policy);
        }
        return bodies;
    }

    /**
     * Whom some policies are about.
     *
     * @param home the namespace whose classes they are
     * @param version of the registry before they were asked, so that a class that came meanwhile makes it an old one
     * @param bits whom each of the cluster's policies and then each of the namespace's own is about
     */
    private record Subjects(
            List<ActivePolicy> own, List<ActivePolicy> clusterWide, Namespace home, int version, SubjectBits bits) {
        static Subjects of(List<ActivePolicy> own, List<ActivePolicy> clusterWide, Namespace home, Registry registry) {
            int version = registry.version();
            List<PeerPart> subjects = new ArrayList<>(clusterWide.size() + own.size());
            for (int i = 0; i < clusterWide.size(); i++) {
                subjects.add(clusterWide.get(i).subject());
            }
            for (int i = 0; i < own.size(); i++) {
                subjects.add(own.get(i).subject());
            }
            return new Subjects(own, clusterWide, home, version, registry.subjectBits(home, subjects));
        }

        boolean areOf(List<ActivePolicy> some, List<ActivePolicy> others, Namespace there, int today) {
            return own == some && clusterWide == others && home.number() == there.number() && version == today;
        }

        int size() {
            return clusterWide.size() + own.size();
        }

        ActivePolicy policy(int index) {
            int before = clusterWide.size();
            return index < before ? clusterWide.get(index) : own.get(index - before);
        }
    }

    /**
     * The groups of a class.
     *
     * @param own the policies of the class's namespace when somebody last looked
     * @param bits which of the policies are about it, where that is told by bits
     * @param ports the number of the class's named ports
     */
    record Both(
            List<ActivePolicy> own, List<ActivePolicy> clusterWide, long bits, int ports, Group ingress, Group egress) {
        private static final Group NO_GROUP = new Group(Direction.INGRESS, List.of(), PortSet.NONE);
        static final Both NOTHING =
                new Both(new ArrayList<>(), new ArrayList<>(), 0, PortSet.NONE.number(), NO_GROUP, NO_GROUP);

        /** Whether it was worked out from these policies. */
        boolean isOf(List<ActivePolicy> some, List<ActivePolicy> others) {
            return own == some && clusterWide == others;
        }

        /** Whether it is the same value, which is seen at once. */
        boolean isSame(Object other) {
            return this == other;
        }

        Group in(Direction direction) {
            return direction == Direction.INGRESS ? ingress : egress;
        }
    }
}
