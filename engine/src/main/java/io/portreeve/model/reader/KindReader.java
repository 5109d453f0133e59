package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectMeta;

/** Reads the objects of one family of kinds. */
interface KindReader {
    /** Whether an object of the kind says anything about ports; few ConfigMaps do. */
    default boolean concernsPorts(Cursor object) {
        return true;
    }

    /** Whether what the API requires is missing, so that this is but a piece of an object, meant to be merged into one. */
    boolean isPartial(Cursor object);

    /** The object as a record; asked only for whole objects that concern ports. */
    KubernetesObject read(ObjectMeta meta, Cursor object, Fields fields);
}
