package io.portreeve.rules.protocolmismatch;

import io.portreeve.document.MappingEdits;
import io.portreeve.document.NewEntry;
import io.portreeve.document.TextEdit;
import io.portreeve.finding.Fix;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edit that gives both sides one protocol: the one that somebody wrote, and the pods' where both did. */
final class ProtocolFix {
    private final Mismatch mismatch;
    private final boolean fronted;

    /**
     * @param fronted whether an Ingress or route leads to the port, which takes TCP
     */
    ProtocolFix(Mismatch mismatch, boolean fronted) {
        this.mismatch = mismatch;
        this.fronted = fronted;
    }

    Fix fix() {
        Protocol wanted = mismatch.target().protocol();
        if (!mismatch.isWrittenByPods()) {
            return inPods("write protocol: " + wanted + " under containerPort", wanted);
        }
        if (isTaken() || (fronted && mismatch.declared() != Protocol.TCP)) {
            return Fix.advice("declare " + mismatch.target().number() + "/" + wanted
                    + " in the pods if they serve it, or" + " take the port out of the Service");
        }
        ServicePort port = mismatch.target().port();
        return write(
                "write protocol: " + mismatch.declared(), port.protocol(), "port", port.place(), mismatch.declared());
    }

    /** Whether the Service has the number with the pods' protocol already, so that the edit would be refused. */
    private boolean isTaken() {
        return mismatch.target().service().ports().stream()
                .filter(port -> port.protocol().is(mismatch.declared()))
                .anyMatch(port -> port.port()
                        .known()
                        .equals(mismatch.target().port().port().known()));
    }

    /** All of them or none; a protocol with a hostPort decides what is open on the node, and is left to the author. */
    private Fix inPods(String description, Protocol protocol) {
        List<TextEdit> edits = new ArrayList<>();
        for (ContainerPort port : mismatch.ports()) {
            if (port.hostPort().place().isPresent()) {
                return Fix.advice(description, "the port is open on the node too, with the protocol that is written");
            }
            Fix fix = write(description, port.protocol(), "containerPort", port.place(), protocol);
            if (fix.edits().isEmpty()) {
                return fix;
            }
            edits.addAll(fix.edits());
        }
        return new Fix(description, edits);
    }

    private static Fix write(
            String description, Value<Protocol> written, String behind, Place mapping, Protocol protocol) {
        NewEntry entry = NewEntry.scalar("protocol", protocol.name());
        return Fix.edit(
                        description,
                        written.isUnresolved() ? Optional.empty() : MappingEdits.put(mapping.range(), behind, entry))
                .unlessShared(mapping, written.place().orElse(mapping));
    }
}
