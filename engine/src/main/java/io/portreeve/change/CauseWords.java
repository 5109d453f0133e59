package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import java.util.Optional;
import java.util.Set;

/** Says what has become of an object or a field. */
final class CauseWords {
    private static final int LONGEST = 60;

    /** Under these keys people write what is nobody's business. */
    private static final Set<String> NOT_SHOWN = Set.of("env", "envFrom", "args", "command", "data", "stringData");

    /** Of a whole object. */
    Cause of(ObjectChange change, Optional<ExposurePath> path) {
        KubernetesObject object = change.any();
        Place place = path.flatMap(known -> placeOn(known, object))
                .orElseGet(() -> object.meta().namePlace());
        if (change.old().isEmpty()) {
            return whole(object, place, false, "is new", "take " + name(object) + " out");
        }
        return change.now().isEmpty()
                ? whole(object, place, true, "is gone", "bring " + name(object) + " back")
                : whole(object, place, false, "says something else", "set " + name(object) + " back");
    }

    private static Cause whole(KubernetesObject object, Place place, boolean old, String became, String undo) {
        return new Cause(object, place, old, Optional.empty(), became, undo, Optional.empty());
    }

    private static Optional<Place> placeOn(ExposurePath path, KubernetesObject object) {
        return path.hops().stream()
                .filter(hop -> hop.object().filter(object::equals).isPresent())
                .map(Hop::place)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of a field. */
    Cause of(ObjectChange edit, FieldChange changed) {
        FieldChange field = changed.innermost();
        if (field.now().isEmpty()) {
            String was = colon(field, field.old());
            KubernetesObject object = edit.old().orElseThrow();
            return field(object, field.old().orElseThrow(), true, was, "is gone", "write " + was + " again");
        }
        KubernetesObject object = edit.now().orElseThrow();
        Cursor now = field.now().get();
        if (field.old().isEmpty()) {
            String is = colon(field, field.now());
            return field(object, now, false, is, "is new", "take " + is + " out");
        }
        Optional<String> was = shown(field, field.old());
        Optional<String> is = shown(field, field.now());
        String back = "set " + field.key() + " back";
        return was.isPresent() && is.isPresent()
                ? new Cause(
                        object,
                        deciding(place(now), field.old().map(CauseWords::place)),
                        false,
                        Optional.of(field.key()),
                        "is " + is.get() + ", was " + was.get(),
                        back + " to " + was.get(),
                        was)
                : field(object, now, false, field.key(), "is not what it was", back);
    }

    private static Cause field(
            KubernetesObject object, Cursor at, boolean old, String field, String became, String undo) {
        return new Cause(object, place(at), old, Optional.of(field), became, undo, Optional.empty());
    }

    private static Place place(Cursor cursor) {
        return new Place(
                cursor.isMapping() || cursor.isSequence() ? cursor.keyRange() : cursor.range(),
                cursor.path(),
                cursor.isAliased() || cursor.isRepeated(),
                cursor.isAliased());
    }

    /** Where a template stayed as it was, the value that it prints there is what has changed. */
    private static Place deciding(Place now, Optional<Place> old) {
        boolean edited = old.filter(
                        place -> place.range().text().equals(now.range().text()))
                .isEmpty();
        return edited
                ? now
                : now.read().file().provenance().stream()
                        .flatMap(provenance -> provenance.decidedBy(now.range()).stream())
                        .findFirst()
                        .map(now::at)
                        .orElse(now);
    }

    /** {@code targetPort: 9000}. */
    private static String colon(FieldChange field, Optional<Cursor> value) {
        return shown(field, value).map(text -> field.key() + ": " + text).orElseGet(field::key);
    }

    /** A word that may be shown: short, and no secret. */
    private static Optional<String> shown(FieldChange field, Optional<Cursor> value) {
        boolean open = field.steps().stream().noneMatch(NOT_SHOWN::contains);
        return FieldChange.word(value).filter(text -> open && !text.isEmpty() && text.length() <= LONGEST);
    }

    static String name(KubernetesObject object) {
        return object.kind() + " " + object.id().qualifiedName();
    }
}
