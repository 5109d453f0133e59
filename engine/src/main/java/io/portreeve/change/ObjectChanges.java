package io.portreeve.change;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The objects of two versions, told apart by what they say and not by where they stand.
 *
 * @param relocation where those of the older version stand in the newer
 * @param changed those that are new, gone, or say something else
 */
record ObjectChanges(Relocation relocation, List<ObjectChange> changed) {
    ObjectChanges {
        changed = List.copyOf(changed);
    }

    static ObjectChanges between(Snapshot old, Snapshot now) {
        Relocation relocation = Relocation.between(old, now);
        List<ObjectChange> changed = new ArrayList<>();
        Set<ObjectId> ids = new LinkedHashSet<>();
        now.objects().forEach(object -> ids.add(object.id()));
        old.objects().forEach(object -> ids.add(object.id()));
        for (ObjectId id : ids) {
            changed.addAll(changes(concerned(old, id), concerned(now, id), relocation));
        }
        return new ObjectChanges(relocation, changed);
    }

    /** Who may change a door has no say in whether it is open. */
    private static List<KubernetesObject> concerned(Snapshot snapshot, ObjectId id) {
        return snapshot.find(id).stream()
                .filter(KubernetesObject::concernsTraffic)
                .toList();
    }

    /**
     * Alternatives of one identity: those in the same place belong together, then those that say the same, then the others in
     * their order.
     */
    private static List<ObjectChange> changes(
            List<KubernetesObject> old, List<KubernetesObject> now, Relocation relocation) {
        List<KubernetesObject> oldLeft = new ArrayList<>(old);
        List<KubernetesObject> nowLeft = new ArrayList<>(now);
        List<ObjectChange> pairs = new ArrayList<>();
        pair(oldLeft, nowLeft, pairs, (one, other) -> relocation.moved(one).equals(Relocation.path(other)));
        pair(oldLeft, nowLeft, pairs, ObjectChanges::saysTheSame);
        pair(oldLeft, nowLeft, pairs, (one, other) -> true);
        oldLeft.forEach(object -> pairs.add(new ObjectChange(Optional.of(object), Optional.empty())));
        nowLeft.forEach(object -> pairs.add(new ObjectChange(Optional.empty(), Optional.of(object))));
        return pairs.stream()
                .filter(pair -> !pair.isEdit()
                        || !saysTheSame(pair.old().orElseThrow(), pair.now().orElseThrow()))
                .toList();
    }

    private static boolean saysTheSame(KubernetesObject one, KubernetesObject other) {
        return one.meta().bodyHash() == other.meta().bodyHash();
    }

    private static void pair(
            List<KubernetesObject> oldLeft,
            List<KubernetesObject> nowLeft,
            List<ObjectChange> pairs,
            BiPredicate<KubernetesObject, KubernetesObject> belongTogether) {
        for (KubernetesObject object : List.copyOf(nowLeft)) {
            Optional<KubernetesObject> was = oldLeft.stream()
                    .filter(other -> belongTogether.test(other, object))
                    .findFirst();
            if (was.isPresent()) {
                oldLeft.remove(was.get());
                nowLeft.remove(object);
                pairs.add(new ObjectChange(was, Optional.of(object)));
            }
        }
    }

    /** The same from the newer version to the older. */
    ObjectChanges swapped() {
        return new ObjectChanges(
                relocation.swapped(),
                changed.stream().map(ObjectChange::swapped).toList());
    }
}
