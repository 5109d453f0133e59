package io.portreeve.guard.replay;

import io.portreeve.model.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which version of each object has been seen last, so that a late event does not undo a newer one. */
final class Versioned {
    private final Map<ObjectId, Deed.Version> last = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** Whether something newer has been seen than this version of an object. */
    boolean isLate(ObjectId id, Deed.Version version) {
        Deed.Version newest = last.getOrDefault(id, Deed.Version.UNKNOWN);
        boolean isOlder =
                newest.uid().equals(version.uid()) && version.number() > 0 && version.number() < newest.number();
        return gone.contains(version.uid()) || isOlder;
    }

    void see(ObjectId id, Deed.Version version) {
        if (!version.uid().isEmpty()) {
            last.put(id, version);
        }
    }

    /** Whether another object of that name has been seen than the one that is deleted. */
    boolean isReplaced(ObjectId id, Deed.Version version) {
        String newest = last.getOrDefault(id, Deed.Version.UNKNOWN).uid();
        return !version.uid().isEmpty() && !newest.isEmpty() && !newest.equals(version.uid());
    }

    void end(ObjectId id, Deed.Version version) {
        Deed.Version seen = last.remove(id);
        String uid = version.uid().isEmpty() && seen != null ? seen.uid() : version.uid();
        if (!uid.isEmpty()) {
            gone.add(uid);
        }
    }
}
