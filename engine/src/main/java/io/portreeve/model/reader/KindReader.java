package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectMeta;
import java.util.List;
import java.util.Optional;

/** Reads the objects of one family of kinds. */
interface KindReader {
    /** Whether an object of the kind says anything about ports; few ConfigMaps do. */
    default boolean concernsPorts(Cursor object) {
        return true;
    }

    /** The keys from an object to its pod template; empty for a kind that runs no pods. */
    default Optional<List<String>> podTemplate() {
        return Optional.empty();
    }

    /** Whether what the API requires is missing, so that this is but a piece of an object, meant to be merged into one. */
    boolean isPartial(Cursor object);

    /** The object as a record; asked only for whole objects that concern ports. */
    KubernetesObject read(ObjectMeta meta, Cursor object, Fields fields);
}
