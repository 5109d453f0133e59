package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Value;

/** Reads a core {@code Node}. */
final class NodeReader implements KindReader {
    private static final Value<String> NO_PROVIDER = Value.absent("providerID is omitted");

    @Override
    public boolean isPartial(Cursor object) {
        return false;
    }

    @Override
    public ClusterNode read(ObjectMeta meta, Cursor object, Fields fields) {
        return new ClusterNode(
                meta,
                fields.quietText(object.at("spec", "providerID"), NO_PROVIDER),
                object.at("status", "addresses").items().stream()
                        .map(address -> new ClusterNode.Address(
                                address.get("type").text().orElse(""),
                                address.get("address").text().orElse("")))
                        .toList());
    }
}
