package io.portreeve.rules.inside;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.rules.published.Loopback;
import io.portreeve.source.Order;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A port of some pods behind which something dangerous is known to stand, as other pods come to it.
 *
 * @param path the widest way of pods to it, with or without a Service
 * @param byService whether a Service leads to it
 */
public record InsidePort(PortTarget target, Classification classification, ExposurePath path, boolean byService) {
    /** The most dangerous first, then what is surest. */
    public static final Comparator<InsidePort> WORST_FIRST = Order.by(
                    (InsidePort port) -> port.classification().danger())
            .then(port -> port.classification().confidence() != Confidence.CERTAIN)
            .then(port -> port.target().number());

    /** Every one of a scan, those of one workload together. */
    public static Collection<List<InsidePort>> byWorkload(RuleContext context) {
        return context.shared(Index.class, Index::new).all();
    }

    public Workload workload() {
        return target.workload();
    }

    /** The declaration's number, else the workload's name. */
    public Place place() {
        return target.declared()
                .flatMap(port -> port.number().place())
                .orElseGet(() -> workload().meta().namePlace());
    }

    /** {@code 5432}, or {@code 53/UDP} where it is not TCP. */
    public String number() {
        return target.number() + (target.protocol() == Protocol.TCP ? "" : "/" + target.protocol());
    }

    /** What it matters that pods come this far: of administration ports another rule says it in full, others may be closed. */
    public Severity severity() {
        return bounded(classification.severityOf(path));
    }

    /** What it would matter if it were reached from so far. */
    public Severity severityAt(Scope scope) {
        return bounded(classification.severityAt(scope));
    }

    private Severity bounded(Optional<Severity> severity) {
        Severity known = severity.orElse(Severity.INFO);
        boolean full = classification.danger() != Danger.ADMIN && classification.confidence() == Confidence.CERTAIN;
        return full ? known : known.atMost(Severity.MEDIUM);
    }

    /** Whether it matters that every pod comes to such a port. */
    public static boolean isDangerous(Classification found) {
        return found.isConfirmed() && found.isSensitive() && found.danger() != Danger.METRICS;
    }

    /** Every dangerous port, worked out once a scan. */
    private static final class Index {
        private final PortCatalogue catalogue;
        private final Map<Key, InsidePort> ports = new LinkedHashMap<>();

        Index(RuleContext context) {
            catalogue = PortCatalogue.of(context);
            context.exposure().paths().stream()
                    .filter(path -> path.hop(Hop.Kind.CLUSTER).isPresent())
                    .forEach(path -> path.target()
                            .filter(target -> !Loopback.guards(target))
                            .ifPresent(target -> add(path, target)));
        }

        private void add(ExposurePath path, PortTarget target) {
            Classification found =
                    catalogue.classify(PortEvidence.of(path.service(), path.servicePort(), path.target()));
            if (isDangerous(found)) {
                InsidePort port =
                        new InsidePort(target, found, path, path.service().isPresent());
                ports.merge(Key.of(target), port, Index::joined);
            }
        }

        /** The better evidence, the wider path, and whether some Service leads there. */
        private static InsidePort joined(InsidePort one, InsidePort other) {
            boolean better = WORST_FIRST.compare(other, one) < 0;
            boolean wider = other.path().widest().compareTo(one.path().widest()) < 0;
            return new InsidePort(
                    one.target().declared().isPresent() ? one.target() : other.target(),
                    better ? other.classification() : one.classification(),
                    wider ? other.path() : one.path(),
                    one.byService() || other.byService());
        }

        Collection<List<InsidePort>> all() {
            Map<Place, List<InsidePort>> byWorkload = new LinkedHashMap<>();
            for (InsidePort port : ports.values()) {
                byWorkload
                        .computeIfAbsent(port.workload().meta().place(), key -> new ArrayList<>(1))
                        .add(port);
            }
            byWorkload.values().forEach(some -> some.sort(WORST_FIRST));
            return byWorkload.values();
        }
    }

    private record Key(Place workload, int number, Protocol protocol) {
        static Key of(PortTarget target) {
            return new Key(target.workload().meta().place(), target.number(), target.protocol());
        }
    }
}
