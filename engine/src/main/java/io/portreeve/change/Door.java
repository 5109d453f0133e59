package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.model.IpRange;
import io.portreeve.model.IpRanges;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One way in, told without the places where it is written, so that it can be found again after files have changed.
 *
 * @param scope from how far
 * @param sources who alone may come, address ranges or workloads; empty where the scope says it all
 * @param port where it is entered, such as {@code 443/TCP}; empty inside the cluster
 * @param object what opens it, such as {@code Service/shop/web}; empty inside the cluster
 * @param way how: {@code LoadBalancer}, {@code NodePort}, the host and path of an Ingress; empty inside the cluster
 */
public record Door(Scope scope, List<String> sources, String port, String object, String way)
        implements Comparable<Door> {
    /** The number of a port that the cluster chooses. */
    static final String CHOSEN = "auto";

    private static final List<Scope> WIDEST_FIRST = List.of(
            Scope.INTERNET, Scope.UNKNOWN, Scope.NETWORK, Scope.CLUSTER, Scope.NAMESPACE, Scope.RESTRICTED, Scope.NONE);

    private static final Comparator<Door> ORDER = Order.by(Door::rank)
            .then(Door::object)
            .then(Door::port)
            .then(Door::way)
            .then(door -> String.join(", ", door.sources()));

    public Door {
        sources = sources.stream().sorted().toList();
    }

    /** Whether it is entered from beyond the pods of the cluster. */
    public boolean isOutside() {
        return !object.isEmpty();
    }

    /** How far it is open, 0 for the widest. */
    int rank() {
        return WIDEST_FIRST.indexOf(scope);
    }

    /** Whether nobody comes from farther than that. */
    public boolean isWithin(Scope widest) {
        return rank() >= WIDEST_FIRST.indexOf(widest);
    }

    /** Whether everybody who comes through the other, at the same port, can come through this one. */
    public boolean covers(Door other) {
        return isAtPortOf(other) && admits(other);
    }

    /** Whether both are entered at the same port, as far as both say which. */
    public boolean isAtPortOf(Door other) {
        return port.equals(other.port) || isChosenForOther(other);
    }

    /** Whether one of the two leaves its number to the cluster, which has chosen that of the other. */
    private boolean isChosenForOther(Door other) {
        boolean chosen = port.startsWith(CHOSEN) != other.port.startsWith(CHOSEN);
        return chosen
                && protocol(port).equals(protocol(other.port))
                && object.equals(other.object)
                && way.equals(other.way);
    }

    private static String protocol(String port) {
        return port.substring(port.indexOf('/') + 1);
    }

    /** Whether everybody who comes through the other can come through this one, if at another port. */
    boolean admits(Door other) {
        if (isOutside() != other.isOutside() || rank() > other.rank()) {
            return false;
        }
        return isOutside() ? admitsAddresses(other) : admitsPods(other);
    }

    private boolean admitsAddresses(Door other) {
        if (sources.isEmpty()) {
            return scope != Scope.NETWORK
                    || other.scope == Scope.NETWORK
                    || ranges(other)
                            .filter(some -> some.minus(IpRanges.PRIVATE).isEmpty())
                            .isPresent();
        }
        if (sources.equals(other.sources)) {
            return true;
        }
        Optional<IpRanges> mine = ranges(this);
        return mine.isPresent()
                && ranges(other)
                        .filter(some -> some.minus(mine.get()).isEmpty())
                        .isPresent();
    }

    /** Empty where one of the sources is no range that is known. */
    private static Optional<IpRanges> ranges(Door door) {
        List<IpRange> ranges = new ArrayList<>();
        for (String source : door.sources) {
            Optional<IpRange> range = IpRange.parse(source);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(IpRanges.of(ranges));
    }

    private boolean admitsPods(Door other) {
        return scope == Scope.CLUSTER
                || other.sources.stream()
                        .filter(name -> scope != Scope.NAMESPACE || !isOfNamespace(name))
                        .allMatch(sources::contains);
    }

    /** Workloads of the endpoint's own namespace are told without it. */
    private static boolean isOfNamespace(String name) {
        return name.indexOf('/') == name.lastIndexOf('/');
    }

    @Override
    public int compareTo(Door other) {
        return ORDER.compare(this, other);
    }

    /** The way in of a path that begins outside of the cluster's pods. */
    public static Door fromOutside(ExposurePath path) {
        return new Doors((target, scope) -> List.of()).of(path);
    }

    /** Who may come: {@code internet}, or {@code restricted to 203.0.113.0/24}. */
    public String comers() {
        return sources.isEmpty() ? scope.toString() : scope + " to " + String.join(", ", sources);
    }

    /** {@code internet  443/TCP  Service/shop/web (LoadBalancer)}. */
    @Override
    public String toString() {
        return isOutside() ? comers() + "  " + port + "  " + object + " (" + way + ")" : comers();
    }
}
