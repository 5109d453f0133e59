package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.ReferenceGrant;

/** Reads a ReferenceGrant. */
final class ReferenceGrantReader implements KindReader {
    @Override
    public boolean isPartial(Cursor object) {
        Cursor spec = object.get("spec");
        return !spec.get("from").exists() || !spec.get("to").exists();
    }

    @Override
    public ReferenceGrant read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        return new ReferenceGrant(
                meta,
                spec.get("from").items().stream()
                        .map(from -> new ReferenceGrant.From(
                                word(from, "group"), word(from, "kind"), word(from, "namespace")))
                        .toList(),
                spec.get("to").items().stream()
                        .map(to -> new ReferenceGrant.To(
                                word(to, "group"),
                                word(to, "kind"),
                                to.get("name").text().filter(name -> !name.isEmpty())))
                        .toList());
    }

    private static String word(Cursor item, String field) {
        return item.get(field).text().orElse("");
    }
}
