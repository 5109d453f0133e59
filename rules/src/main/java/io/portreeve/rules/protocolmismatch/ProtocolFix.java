package io.portreeve.rules.protocolmismatch;

import io.portreeve.document.MappingEdits;
import io.portreeve.document.ScalarEdits;
import io.portreeve.document.TextEdit;
import io.portreeve.finding.Fix;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
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
            return edit("write protocol: " + wanted + " under containerPort", inPods(wanted));
        }
        if (isTaken() || (fronted && mismatch.declared() != Protocol.TCP)) {
            return Fix.advice("declare " + mismatch.target().number() + "/" + wanted
                    + " in the pods if they serve it, or" + " take the port out of the Service");
        }
        return edit(
                "write protocol: " + mismatch.declared(),
                inService(mismatch.declared()).stream().toList());
    }

    private static Fix edit(String description, List<TextEdit> edits) {
        return new Fix(description, edits);
    }

    /** Whether the Service has the number with the pods' protocol already, so that the edit would be refused. */
    private boolean isTaken() {
        return mismatch.target().service().ports().stream()
                .filter(port -> port.protocol().is(mismatch.declared()))
                .anyMatch(port -> port.port()
                        .known()
                        .equals(mismatch.target().port().port().known()));
    }

    private Optional<TextEdit> inService(Protocol protocol) {
        ServicePort port = mismatch.target().port();
        return write(port.protocol(), port.port(), port.place(), protocol);
    }

    /** All of them or none; a protocol with a hostPort decides what is open on the node, and is left to the author. */
    private List<TextEdit> inPods(Protocol protocol) {
        List<TextEdit> edits = mismatch.ports().stream()
                .filter(port -> port.hostPort().place().isEmpty())
                .flatMap(port -> inPod(port, protocol).stream())
                .toList();
        return edits.size() == mismatch.ports().size() ? edits : List.of();
    }

    private static Optional<TextEdit> inPod(ContainerPort port, Protocol protocol) {
        return write(port.protocol(), port.number(), port.place(), protocol);
    }

    private static Optional<TextEdit> write(
            Value<Protocol> written, Value<Integer> number, Place mapping, Protocol protocol) {
        Optional<Place> at = written.place().or(number::place).filter(place -> !place.shared() && !mapping.shared());
        return at.flatMap(place -> written.isExplicit()
                ? ScalarEdits.word(place.range(), protocol.name())
                : MappingEdits.insertBehind(mapping.range(), place.range(), "protocol", protocol.name()));
    }
}
