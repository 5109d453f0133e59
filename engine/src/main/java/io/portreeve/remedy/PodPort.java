package io.portreeve.remedy;

import io.portreeve.model.Protocol;
import io.portreeve.source.Order;
import java.util.Comparator;

/** A number with its protocol. */
public record PodPort(int number, Protocol protocol) implements Comparable<PodPort> {
    private static final Comparator<PodPort> ORDER = Order.by(PodPort::number).then(PodPort::protocol);

    @Override
    public int compareTo(PodPort other) {
        return ORDER.compare(this, other);
    }

    /** {@code 5432}, or {@code 53/UDP} where it is not TCP. */
    @Override
    public String toString() {
        return number + (protocol == Protocol.TCP ? "" : "/" + protocol);
    }
}
