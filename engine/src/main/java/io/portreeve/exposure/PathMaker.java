package io.portreeve.exposure;

import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins entries to where they lead, and lets through what the policies about the pods let through. */
final class PathMaker {
    private final Reachability reachability;
    private final Backdrop backdrop;
    private final Premise enforced;
    private final Trust trust;

    /** By unit: replicas are alike, and several ways lead to most ports. */
    private final Map<String, Map<Object, Passage>> notEveryPod = new HashMap<>();

    PathMaker(Reachability reachability, Backdrop backdrop, ExposureOptions options) {
        this.reachability = reachability;
        this.backdrop = backdrop;
        this.enforced = options.reach().premise();
        this.trust = options.trust();
    }

    /** A way to a Service port. */
    ExposurePath path(Service service, ServicePort port, Entry entry, Tail tail) {
        return path(entry, tail, Optional.of(service), Optional.of(port));
    }

    /** A way that passes no Service. */
    ExposurePath path(Entry entry, PortTarget target) {
        Tail tail = new Tail(List.of(Tails.workloadHop(target)), Disposition.REACHES_CONTAINER, Optional.of(target));
        return path(entry, tail, Optional.empty(), Optional.empty());
    }

    private ExposurePath path(Entry entry, Tail tail, Optional<Service> service, Optional<ServicePort> port) {
        Passage passage = passage(entry, tail);
        Entry seen = entry.as(passage).seenWith(trust);
        List<Hop> hops = new ArrayList<>(seen.hops());
        hops.addAll(tail.hops());
        passage.policy().ifPresent(hop -> hops.add(hops.size() - 1, hop));
        return new ExposurePath(
                hops,
                passage.scope(),
                passage.disposition(),
                premises(seen, passage),
                service,
                port,
                tail.target(),
                passage.sources(),
                seen.trusted());
    }

    private Passage passage(Entry entry, Tail tail) {
        if (entry.blocked().isPresent()) {
            return new Passage(Scope.NONE, entry.blocked().get(), List.of(), List.of(), Optional.empty());
        }
        Passage open = Passage.open(entry);
        if (tail.target().isEmpty() || tail.disposition() != Disposition.REACHES_CONTAINER) {
            return new Passage(open.scope(), tail.disposition(), open.sources(), List.of(), Optional.empty());
        }
        PortTarget target = tail.target().get();
        String unit = target.workload().origin().unit();
        List<Premise> unlisted = reachability.unlisted(unit);
        if (!unlisted.isEmpty()) {
            return open.on(unlisted);
        }
        return reachability.hasPolicies(unit) ? entry.sender().through(gate(target, unit), entry) : open;
    }

    private Gate gate(PortTarget target, String unit) {
        Map<Object, Passage> ofUnit = notEveryPod.computeIfAbsent(unit, same -> new HashMap<>());
        return new Gate(reachability, target, backdrop.nodeAddresses(unit), ofUnit);
    }

    private List<Premise> premises(Entry entry, Passage passage) {
        List<Premise> premises = new ArrayList<>(entry.premises());
        premises.addAll(passage.premises());
        if (passage.policy().isPresent()) {
            premises.add(enforced);
        }
        return premises;
    }
}
