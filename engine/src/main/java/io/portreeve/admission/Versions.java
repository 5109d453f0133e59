package io.portreeve.admission;

import io.portreeve.change.Exposures;
import io.portreeve.change.Widening;
import io.portreeve.exposure.Backdrop;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.LockEntry;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Admitted;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.Joining;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The vicinity of a proposed change in two versions: without it and with it. */
final class Versions {
    /** As many are named for each port. */
    private static final int MOST_NEWCOMERS = 50;

    private final ClusterState state;
    private final ProposedChange change;
    private final Vicinity vicinity;
    private final Reachability reachedBefore;
    private final Reachability reachedAfter;
    private final Lazy<Stages> before;
    private final Lazy<Stages> after;

    /** The newer version comes first: what its policies ask for tells pods apart that were not told apart, in the older one too. */
    Versions(ClusterState state, ProposedChange change) {
        this(state, change, Vicinity.of(change, state));
    }

    private Versions(ClusterState state, ProposedChange change, Vicinity vicinity) {
        this.state = state;
        this.change = change;
        this.vicinity = vicinity;
        this.reachedAfter = reached(change.now());
        this.reachedBefore = reached(change.old());
        this.after = new Lazy<>(() -> stages(change.now(), reachedAfter));
        this.before = new Lazy<>(() -> stages(change.old(), reachedBefore));
    }

    private Reachability reached(Optional<KubernetesObject> version) {
        Optional<KubernetesObject> known = state.find(change.id());
        if (version.isPresent()) {
            return known.filter(object -> saysTheSame(object, version.get())).isPresent()
                    ? state.reachability()
                    : state.reachability().with(version.get());
        }
        return known.isPresent() ? state.reachability().without(change.id()) : state.reachability();
    }

    private static boolean saysTheSame(KubernetesObject one, KubernetesObject other) {
        return one.meta().bodyHash() == other.meta().bodyHash();
    }

    private Stages stages(Optional<KubernetesObject> version, Reachability reached) {
        List<KubernetesObject> objects = new ArrayList<>(vicinity.others());
        version.ifPresent(objects::add);
        Topology topology = Topology.of(new Snapshot(objects), Joining.EVERYTHING);
        Backdrop backdrop = change.versions().anyMatch(ClusterState::isBehind)
                ? Backdrop.of(topology.snapshot(), state.options())
                : state.backdrop();
        ExposureMap map = ExposureMap.of(topology, reached, backdrop, state.options());
        return new Stages(topology.snapshot(), topology, reached, map, state.options());
    }

    Stages before() {
        return before.get();
    }

    Stages after() {
        return after.get();
    }

    /** Whether what an object's findings rest on is all there. */
    boolean isWithin(KubernetesObject object) {
        return vicinity.whole() || vicinity.ends().contains(object.id()) || !(object instanceof Workload);
    }

    /** The paths whose ends the change can tell on. */
    List<ExposurePath> concerned(Stages stages) {
        List<ExposurePath> paths = new ArrayList<>();
        for (ExposurePath path : stages.exposure().paths()) {
            if (path.target().isEmpty() || vicinity.ends().contains(end(path))) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static ObjectId end(ExposurePath path) {
        return path.target().orElseThrow().workload().id();
    }

    /** Which doors from outside are only in the newer version, and which only in the older. */
    MovedDoors doors() {
        Versions seen = isOfOnlyWorkload() ? new Versions(state, change, Vicinity.withServices(change, state)) : this;
        return MovedDoors.between(doors(seen, seen.before()), doors(seen, seen.after()));
    }

    /** With the first workload of a namespace, and without the last, its Services are told otherwise. */
    private boolean isOfOnlyWorkload() {
        return change.old().isEmpty() != change.now().isEmpty()
                && change.versions().allMatch(Workload.class::isInstance)
                && state.contents(change.id().namespace()).workloads().stream()
                        .allMatch(workload -> workload.id().equals(change.id()));
    }

    private static List<LockEntry> doors(Versions versions, Stages stages) {
        return LockEntry.all(Exposures.fromOutside(versions.concerned(stages)));
    }

    /** The same versions as small clusters of their own, with all that decides about the ends. */
    Alone alone() {
        Map<ObjectId, KubernetesObject> objects = new LinkedHashMap<>();
        vicinity.others().forEach(object -> objects.put(object.id(), object));
        state.backdrop().controllerPods().forEach(pod -> objects.put(pod.id(), pod));
        newcomers().forEach(workload -> objects.put(workload.id(), workload));
        Set<Optional<String>> namespaces = new LinkedHashSet<>();
        objects.values().forEach(object -> namespaces.add(object.namespace()));
        namespaces.add(change.id().namespace());
        state.unscoped().allBut(ClusterNamespace.class).forEach(object -> objects.put(object.id(), object));
        for (Optional<String> namespace : namespaces) {
            state.namespace(namespace).ifPresent(object -> objects.put(object.id(), object));
            state.contents(namespace).all(NetworkPolicy.class).forEach(policy -> objects.put(policy.id(), policy));
        }
        objects.remove(change.id());
        return new Alone(alone(objects, change.old()), alone(objects, change.now()));
    }

    private Stages alone(Map<ObjectId, KubernetesObject> others, Optional<KubernetesObject> version) {
        List<KubernetesObject> objects = new ArrayList<>(others.values());
        version.ifPresent(objects::add);
        return Stages.of(new Snapshot(objects), Joining.EVERYTHING, state.options());
    }

    /** Whoever is let through by policies where nobody was sure to be. */
    private Set<Workload> newcomers() {
        Set<Workload> newcomers = new LinkedHashSet<>();
        for (ExposurePath path : concerned(after())) {
            path.target()
                    .filter(target -> !vicinity.whole())
                    .map(this::newcomers)
                    .ifPresent(newcomers::addAll);
        }
        return newcomers;
    }

    private List<Workload> newcomers(PortTarget target) {
        Workload now = target.workload();
        Workload old = change.old()
                .filter(object -> object.id().equals(now.id()) && object instanceof Workload)
                .map(Workload.class::cast)
                .orElse(now);
        Admitted admitted = reachedAfter.admitted(now, target.protocol(), target.number());
        return admitted.beyond(reachedBefore.admitted(old, target.protocol(), target.number())).stream()
                .limit(MOST_NEWCOMERS)
                .toList();
    }

    /** Whether somebody may come who could not. */
    boolean isWidened() {
        return Widening.between(concerned(before()), reachedBefore, concerned(after()), reachedAfter);
    }

    /** Two versions of a small cluster. */
    record Alone(Stages before, Stages after) {}
}
