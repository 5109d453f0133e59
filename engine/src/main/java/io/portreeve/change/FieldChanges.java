package io.portreeve.change;

import io.portreeve.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest fields in which two versions of an object differ, in the order of the newer. */
final class FieldChanges {
    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges() {}

    static List<FieldChange> between(Cursor old, Cursor now) {
        FieldChanges changes = new FieldChanges();
        changes.compare("", Optional.of(old), Optional.of(now));
        return List.copyOf(changes.found);
    }

    private void compare(String path, Optional<Cursor> old, Optional<Cursor> now) {
        if (old.isEmpty() || now.isEmpty()) {
            found.add(new FieldChange(path, old, now));
            return;
        }
        Cursor before = old.get();
        Cursor after = now.get();
        if (before.isMapping() && after.isMapping()) {
            compareAll(path, Alignment.ofEntries(before, after));
        } else if (before.isSequence() && after.isSequence()) {
            compareAll(path, Alignment.ofItems(before, after));
        } else if (!MixedText.of(before).equals(MixedText.of(after))) {
            found.add(new FieldChange(path, old, now));
        }
    }

    private void compareAll(String path, Alignment alignment) {
        alignment.pairs().forEach(pair -> compare(path + pair.step(), pair.old(), pair.now()));
    }
}
