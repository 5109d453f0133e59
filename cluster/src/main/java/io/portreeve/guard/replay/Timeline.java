package io.portreeve.guard.replay;

import io.portreeve.admission.MovedDoors;
import io.portreeve.lock.LockEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which doors from outside were open from when to when, and by whose deeds. */
final class Timeline {
    private final Map<LockEntry, Exposed> open = new TreeMap<>();
    private final List<Exposed> over = new ArrayList<>();

    /** @param beginning what is open before anything happens */
    Timeline(List<LockEntry> beginning) {
        beginning.forEach(this::known);
    }

    /** It was open before, but nobody has said so until now. */
    void known(LockEntry entry) {
        open.putIfAbsent(entry, new Exposed(entry, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    void move(MovedDoors doors, Occasion occasion) {
        Map<LockEntry, Exposed> gone = new LinkedHashMap<>();
        for (LockEntry entry : doors.closed()) {
            Optional.ofNullable(open.remove(entry)).ifPresent(exposed -> gone.put(entry, exposed));
        }
        for (LockEntry entry : doors.opened()) {
            Optional<LockEntry> before =
                    gone.keySet().stream().filter(old -> old.isSameWay(entry)).findFirst();
            open.putIfAbsent(entry, new Exposed(entry, Optional.of(occasion), before, Optional.empty()));
        }
        gone.values().forEach(exposed -> over.add(exposed.until(occasion)));
    }

    /** What is open, in the order of doors. */
    List<Exposed> open() {
        return List.copyOf(open.values());
    }

    /** What was open and is not, in the order in which it was closed. */
    List<Exposed> over() {
        return List.copyOf(over);
    }
}
