package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ObjectMeta;

/** Reads a core {@code Namespace}, of which only name and labels matter. */
final class NamespaceReader implements KindReader {
    @Override
    public boolean isPartial(Cursor object) {
        return false;
    }

    @Override
    public ClusterNamespace read(ObjectMeta meta, Cursor object, Fields fields) {
        return new ClusterNamespace(meta);
    }
}
