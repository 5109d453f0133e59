package io.portreeve.admission;

import io.portreeve.lock.LockEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which doors from outside a change opens and closes. One through which others come than before is in both lists.
 *
 * @param opened what is open after it, and was not before
 * @param closed what was open before it, and is not after
 */
public record MovedDoors(List<LockEntry> opened, List<LockEntry> closed) {
    /** Every door stays as it is. */
    public static final MovedDoors NONE = new MovedDoors(List.of(), List.of());

    public MovedDoors {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    static MovedDoors between(List<LockEntry> before, List<LockEntry> after) {
        return new MovedDoors(without(after, before), without(before, after));
    }

    private static List<LockEntry> without(List<LockEntry> some, List<LockEntry> others) {
        Set<LockEntry> known = new HashSet<>(others);
        return some.stream().filter(entry -> !known.contains(entry)).toList();
    }

    /** What a change does to the doors of a cluster, unjudged. */
    public static MovedDoors by(ProposedChange change, ClusterState state) {
        return change.isEmpty() ? NONE : new Versions(state, change).doors();
    }

    public boolean isEmpty() {
        return opened.isEmpty() && closed.isEmpty();
    }
}
