package io.portreeve.policy;

import io.portreeve.change.Door;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.ObjectPattern;
import io.portreeve.finding.PortPattern;
import io.portreeve.lock.Intent;
import io.portreeve.lock.LockEntry;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.Meant;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a lock file and the intents of a configuration allow, as far as one object alone shows that it is meant. */
final class Allowances {
    private static final Set<String> BY_PORT = Set.of("LoadBalancer", "HostPort");

    private final Meant meant;
    private final ExposureOptions options;

    Allowances(Meant meant, ExposureOptions options) {
        this.meant = meant;
        this.options = options;
    }

    /** The offences against a condition that are allowed on objects of a shape. */
    List<Allowed> of(Condition condition, Shape shape) {
        if (condition.opens() == Opening.NOTHING) {
            return List.of();
        }
        List<Allowed> allowed = new ArrayList<>();
        meant.intents().stream()
                .filter(intent -> !intent.isExpired(meant.today()))
                .filter(intent -> reaches(intent, condition))
                .forEach(intent -> ports(intent)
                        .ifPresent(ports -> intent.objects()
                                .forEach(pattern -> objects(pattern, shape)
                                        .ifPresent(objects -> allowed.add(new Allowed(objects, ports))))));
        allowed.addAll(lines(condition, shape));
        return allowed;
    }

    /** Intents that no policy about a single object can honour, in the words of their author. */
    List<String> unseen() {
        return meant.intents().stream()
                .filter(intent -> ports(intent).isEmpty() || !intent.sources().isEmpty())
                .flatMap(intent -> intent.objects().stream())
                .map(ObjectPattern::toString)
                .distinct()
                .toList();
    }

    /** Whoever may come by less than the offence opens allows nothing. */
    private boolean reaches(Intent intent, Condition condition) {
        Door door = new Door(condition.opens().scope(options), List.of(), "", "", "");
        return intent.sources().isEmpty() && door.isWithin(intent.scope());
    }

    /** As offences are told; nothing where a name stands, which one object does not resolve. */
    private static Optional<List<String>> ports(Intent intent) {
        List<String> ports = new ArrayList<>();
        for (PortPattern pattern : intent.ports()) {
            if (!(pattern.reference() instanceof PortRef.Numbered numbered)) {
                return Optional.empty();
            }
            pattern.protocol()
                    .map(Stream::of)
                    .orElseGet(() -> Stream.of(Protocol.values()))
                    .forEach(protocol -> ports.add(numbered.port() + "/" + protocol));
        }
        return Optional.of(ports);
    }

    private static Optional<String> objects(ObjectPattern pattern, Shape shape) {
        List<String> kinds = shape.kinds().stream()
                .filter(kind -> pattern.kind().matches(kind))
                .toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        if (kinds.size() < shape.kinds().size()) {
            all.add("object.kind in " + Cel.list(kinds));
        }
        all.addAll(CelPattern.of("object.metadata.?namespace.orValue('')", pattern.namespace()));
        all.addAll(CelPattern.of("object.metadata.?name.orValue('')", pattern.name()));
        return Optional.of(all.isEmpty() ? "true" : String.join(" && ", all));
    }

    /** Doors of the lock file that are as wide as what the offence opens, by the object that opens them. */
    private List<Allowed> lines(Condition condition, Shape shape) {
        Map<String, SortedSet<String>> byObject = new TreeMap<>();
        for (LockFile.Line line : meant.lock().map(LockFile::lines).orElse(List.of())) {
            Door door = line.entry().door();
            boolean wide = door.sources().isEmpty()
                    && new Door(condition.opens().scope(options), List.of(), "", "", "").isWithin(door.scope());
            if (wide && condition.ways().contains(door.way())) {
                byObject.computeIfAbsent(door.object(), key -> new TreeSet<>()).add(offence(line.entry()));
            }
        }
        List<Allowed> allowed = new ArrayList<>();
        byObject.forEach((object, ports) ->
                named(object, shape).ifPresent(objects -> allowed.add(new Allowed(objects, List.copyOf(ports)))));
        return allowed;
    }

    /** By the port where that is the Service's or the container's own; else every offence of the object. */
    private static String offence(LockEntry entry) {
        return BY_PORT.contains(entry.door().way()) ? entry.door().port() : Allowed.ALL;
    }

    /** {@code Service/shop/web}, or {@code Service/web} where nobody wrote a namespace. */
    private static Optional<String> named(String object, Shape shape) {
        List<String> parts = List.of(object.split("/", -1));
        String pattern = parts.size() == 2 ? parts.get(0) + "/*/" + parts.get(1) : object;
        return ObjectPattern.parse(pattern).flatMap(known -> objects(known, shape));
    }
}
