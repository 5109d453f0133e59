package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Unlisted;

/** Reads what whoever listed a cluster wrote down about kinds that it was not told of. */
final class UnlistedReader implements KindReader {
    @Override
    public boolean isPartial(Cursor object) {
        return object.at("spec", "kinds").items().isEmpty();
    }

    @Override
    public Unlisted read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        return new Unlisted(
                meta,
                spec.get("kinds").items().stream().map(UnlistedReader::kind).toList(),
                spec.get("because").text().orElse(""));
    }

    private static Unlisted.Kind kind(Cursor item) {
        return new Unlisted.Kind(
                item.get("group").text().orElse(""),
                item.get("kind").text().orElse(""),
                item.get("runsPods").bool().orElse(false));
    }
}
