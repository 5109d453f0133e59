package io.portreeve.lock;

import io.portreeve.change.Door;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.FindingPort;
import io.portreeve.finding.ObjectPattern;
import io.portreeve.finding.PortPattern;
import io.portreeve.model.AddressBlocks;
import io.portreeve.source.SourceRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group of doors that somebody means to be open.
 *
 * @param objects any object on the way, from the Service or Ingress to the workload
 * @param ports of the Service or of the pods; empty for any
 * @param scope from how far at most
 * @param sources the ranges that alone may come; empty for whoever the scope lets in
 * @param reason why, in its author's words
 * @param owner who answers for it; empty where nobody is named
 * @param until the last day on which it holds; empty for ever
 * @param place where it is written
 */
public record Intent(
        List<ObjectPattern> objects,
        List<PortPattern> ports,
        Scope scope,
        List<String> sources,
        String reason,
        String owner,
        Optional<LocalDate> until,
        SourceRange place) {
    public Intent {
        objects = List.copyOf(objects);
        ports = List.copyOf(ports);
        sources = List.copyOf(sources);
    }

    /** Whether it speaks of a door, be it still in force or not. */
    boolean allows(Door door, ExposurePath path) {
        return door.isWithin(scope) && isFromSources(door) && isOnTheWay(path) && isAboutPort(path);
    }

    private boolean isFromSources(Door door) {
        return sources.isEmpty() || (!door.sources().isEmpty() && AddressBlocks.cover(sources, door.sources()));
    }

    private boolean isOnTheWay(ExposurePath path) {
        return path.hops().stream()
                .map(Hop::object)
                .flatMap(Optional::stream)
                .anyMatch(object -> objects.stream().anyMatch(pattern -> pattern.matches(object)));
    }

    private boolean isAboutPort(ExposurePath path) {
        return ports.isEmpty()
                || Stream.concat(
                                path.servicePort().map(FindingPort::of).stream(),
                                path.target().map(FindingPort::of).stream())
                        .anyMatch(port -> ports.stream().anyMatch(pattern -> pattern.names(port)));
    }

    /** Whether its last day has passed. */
    public boolean isExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }
}
