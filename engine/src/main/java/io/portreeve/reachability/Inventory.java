package io.portreeve.reachability;

import io.portreeve.model.IpAddress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The objects of one cluster by their identities: those of a snapshot, and what has become of some of them since. Immutable; a
 * changed copy costs what has changed, not what there is.
 */
final class Inventory {
    private static final int MOST_SINCE = 1 << 12;

    private final Snapshot snapshot;
    private final List<KubernetesObject> first;
    private final AddressBook addresses;
    private final Predicate<KubernetesObject> belongs;
    private final ShardedMap<ObjectId, List<KubernetesObject>> since;

    private Inventory(
            Snapshot snapshot,
            List<KubernetesObject> first,
            AddressBook addresses,
            Predicate<KubernetesObject> belongs,
            ShardedMap<ObjectId, List<KubernetesObject>> since) {
        this.snapshot = snapshot;
        this.first = first;
        this.addresses = addresses;
        this.belongs = belongs;
        this.since = since;
    }

    /**
     * Some objects of a snapshot.
     *
     * @param belongs tells them from others
     */
    static Inventory of(Snapshot snapshot, List<KubernetesObject> some, Predicate<KubernetesObject> belongs) {
        return new Inventory(snapshot, some, new AddressBook(some), belongs, ShardedMap.copyOf(Map.of()));
    }

    List<KubernetesObject> find(ObjectId id) {
        Optional<List<KubernetesObject>> changed = since.get(id);
        return changed.orElseGet(
                () -> snapshot.find(id).stream().filter(belongs).toList());
    }

    /** With other objects of an identity, or without any. */
    Inventory with(ObjectId id, List<KubernetesObject> now) {
        boolean untold = now.isEmpty() && snapshot.find(id).isEmpty();
        Inventory changed =
                new Inventory(snapshot, first, addresses, belongs, untold ? since.without(id) : since.with(id, now));
        return changed.since.size() > first.size() + MOST_SINCE ? changed.afresh() : changed;
    }

    /** Long histories would keep what is long gone. */
    private Inventory afresh() {
        List<KubernetesObject> all = all();
        return of(new Snapshot(all), all, belongs);
    }

    /** The workloads that have an address of their own. */
    List<Workload> at(IpAddress address) {
        List<Workload> found = new ArrayList<>();
        for (Workload workload : addresses.at(address)) {
            if (since.get(workload.id()).isEmpty()) {
                found.add(workload);
            }
        }
        since.forEach((id, now) -> found.addAll(new AddressBook(now).at(address)));
        return found;
    }

    /** All of them. */
    List<KubernetesObject> all() {
        if (since.size() == 0) {
            return first;
        }
        List<KubernetesObject> all = new ArrayList<>();
        for (KubernetesObject object : first) {
            if (since.get(object.id()).isEmpty()) {
                all.add(object);
            }
        }
        since.forEach((id, now) -> all.addAll(now));
        return all;
    }
}
