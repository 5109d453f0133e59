package io.portreeve.change;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of two versions, told apart by what they say and not by where they stand.
 *
 * @param same those that both have, whatever has become of them
 * @param changed those that are new, gone, or say something else
 */
record ObjectChanges(List<ObjectChange> same, List<ObjectChange> changed) {
    ObjectChanges {
        same = List.copyOf(same);
        changed = List.copyOf(changed);
    }

    /** The same from the newer version to the older. */
    ObjectChanges swapped() {
        return new ObjectChanges(
                same.stream().map(ObjectChange::swapped).toList(),
                changed.stream().map(ObjectChange::swapped).toList());
    }

    static ObjectChanges between(Snapshot old, Snapshot now) {
        List<ObjectChange> same = new ArrayList<>();
        List<ObjectChange> changed = new ArrayList<>();
        Set<ObjectId> ids = new LinkedHashSet<>();
        now.objects().forEach(object -> ids.add(object.id()));
        old.objects().forEach(object -> ids.add(object.id()));
        for (ObjectId id : ids) {
            compare(old.find(id), now.find(id), same, changed);
        }
        return new ObjectChanges(same, changed);
    }

    /** Alternatives of one identity: those that say the same belong together, the others in their order. */
    private static void compare(
            List<KubernetesObject> old,
            List<KubernetesObject> now,
            List<ObjectChange> same,
            List<ObjectChange> changed) {
        List<KubernetesObject> oldLeft = new ArrayList<>(old);
        List<KubernetesObject> nowLeft = new ArrayList<>();
        for (KubernetesObject object : now) {
            Optional<KubernetesObject> alike = oldLeft.stream()
                    .filter(other -> other.meta().bodyHash() == object.meta().bodyHash())
                    .findFirst();
            alike.ifPresentOrElse(
                    other -> {
                        oldLeft.remove(other);
                        same.add(new ObjectChange(alike, Optional.of(object)));
                    },
                    () -> nowLeft.add(object));
        }
        for (int i = 0; i < Math.max(oldLeft.size(), nowLeft.size()); i++) {
            ObjectChange change = new ObjectChange(at(oldLeft, i), at(nowLeft, i));
            changed.add(change);
            if (change.isEdit()) {
                same.add(change);
            }
        }
    }

    private static Optional<KubernetesObject> at(List<KubernetesObject> objects, int index) {
        return index < objects.size() ? Optional.of(objects.get(index)) : Optional.empty();
    }
}
