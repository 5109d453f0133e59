package io.portreeve.rules.listening;

import io.portreeve.model.Container;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import java.util.Optional;

/**
 * A place that shows a port on which a container listens, whether or not it declares the port.
 *
 * @param protocol empty where the place does not say
 * @param where what kind of place: {@code livenessProbe}, {@code args}, {@code env PORT}
 */
public record Sighting(Container container, int number, Optional<Protocol> protocol, String where, Place place) {
    private static final int LAST_PORT = 65535;

    /** The same sighting of another number. */
    Sighting of(ListenAddress address) {
        Optional<Protocol> said = address.protocol().or(() -> protocol);
        return new Sighting(container, address.port(), said, where, place);
    }

    boolean isPossible() {
        return number >= 1 && number <= LAST_PORT;
    }

    /** Whether it shows this port, or could: a place that says no protocol shows the number on each. */
    public boolean shows(int port, Protocol with) {
        return number == port && protocol.map(with::equals).orElse(true);
    }

    /** {@code 8080 is seen in args}. */
    public String words() {
        return number + " is seen in " + where;
    }
}
