package io.portreeve.lock;

import io.portreeve.change.Door;
import io.portreeve.change.Endpoint;
import io.portreeve.change.Exposures;
import io.portreeve.exposure.Scope;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A door from outside and where it leads, as a line of the lock file says it.
 *
 * @param port in the pod, such as {@code 8443/TCP}
 * @param object {@code Deployment/shop/web}
 */
public record LockEntry(Door door, String port, String object) implements Comparable<LockEntry> {
    private static final String TO = " to ";
    private static final Pattern BETWEEN_COLUMNS = Pattern.compile("\\s{2,}");
    private static final String ARROW = "->";

    private static final Comparator<LockEntry> ORDER =
            Order.by(LockEntry::door).then(LockEntry::object).then(LockEntry::port);

    /** What a path through a door comes to. */
    public static LockEntry of(Door door, Endpoint endpoint) {
        return new LockEntry(door, endpoint.port(), endpoint.object());
    }

    /** Every door from outside that is open, or perhaps open, in the order of the file. */
    public static List<LockEntry> all(Exposures exposures) {
        return exposures.endpoints().stream()
                .flatMap(endpoint -> exposures.doors(endpoint).keySet().stream()
                        .filter(Door::isOutside)
                        .map(door -> of(door, endpoint)))
                .distinct()
                .sorted()
                .toList();
    }

    /** What a line says; empty where it is no such line. */
    public static Optional<LockEntry> parse(String line) {
        List<String> columns = List.of(BETWEEN_COLUMNS.split(line.strip(), -1));
        boolean known = columns.size() == 6 && columns.get(3).equals(ARROW);
        int way = known ? columns.get(2).indexOf(" (") : -1;
        if (way < 0 || !columns.get(2).endsWith(")")) {
            return Optional.empty();
        }
        String object = columns.get(2).substring(0, way);
        String how = columns.get(2).substring(way + 2, columns.get(2).length() - 1);
        return read(columns.get(0), columns.get(1), object, how)
                .map(door -> new LockEntry(door, columns.get(4), columns.get(5)));
    }

    private static Optional<Door> read(String comers, String port, String object, String way) {
        int to = comers.indexOf(TO);
        String word = to < 0 ? comers : comers.substring(0, to);
        List<String> sources =
                to < 0 ? List.of() : List.of(comers.substring(to + TO.length()).split(", ", -1));
        return Stream.of(Scope.values())
                .filter(scope -> scope.toString().equals(word))
                .findFirst()
                .map(scope -> new Door(scope, sources, port, object, way));
    }

    /** Whether this is the same way to the same port, for whomever. */
    public boolean isSameWay(LockEntry other) {
        return door.object().equals(other.door.object())
                && door.isAtPortOf(other.door)
                && door.way().equals(other.door.way())
                && port.equals(other.port)
                && object.equals(other.object);
    }

    /** Whether everybody who may come by the other may come by this one. */
    boolean allows(LockEntry other) {
        return isSameWay(other) && door.covers(other.door);
    }

    /** Whether one says what the other says. */
    boolean isAsGoodAs(LockEntry other) {
        return allows(other) && other.allows(this);
    }

    @Override
    public int compareTo(LockEntry other) {
        return ORDER.compare(this, other);
    }

    /** {@code internet  443/TCP  Service/shop/web (LoadBalancer)  ->  8443/TCP  Deployment/shop/web}. */
    @Override
    public String toString() {
        return door + "  " + ARROW + "  " + port + "  " + object;
    }
}
