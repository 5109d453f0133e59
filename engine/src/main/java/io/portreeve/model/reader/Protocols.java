package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Protocol;
import io.portreeve.model.Value;

/** Reads the {@code protocol} of a port, whoever has the port. */
final class Protocols {
    private static final Value<Protocol> TCP = Value.defaulted(Protocol.TCP, "protocol is omitted, so it is TCP");

    private Protocols() {}

    static Value<Protocol> read(Fields fields, Cursor port) {
        return fields.choice(port.get("protocol"), "protocol that Kubernetes knows", Protocol::of, TCP);
    }
}
