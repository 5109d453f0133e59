package io.portreeve.guard.replay;

import io.portreeve.lock.LockEntry;
import java.util.Optional;

/**
 * A door from outside for as long as it was open to the same people.
 *
 * @param opened empty where it was open from the beginning
 * @param before the narrower door that it was until then; empty where there was none
 * @param closed empty where it still is open
 */
public record Exposed(
        LockEntry entry, Optional<Occasion> opened, Optional<LockEntry> before, Optional<Occasion> closed) {
    Exposed until(Occasion end) {
        return new Exposed(entry, opened, before, Optional.of(end));
    }
}
