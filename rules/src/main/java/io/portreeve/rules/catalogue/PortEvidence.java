package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Everything that may tell what listens on one port.
 *
 * @param number the port in the pod; the Service's where the pod is not known; empty where neither is
 * @param phrases the names around it
 * @param main whether it is the one port, or the one web port, of what runs there
 */
public record PortEvidence(OptionalInt number, Protocol protocol, List<Phrase> phrases, boolean main) {
    private static final int LONGEST_RECALLED = 1000;

    public PortEvidence {
        phrases = List.copyOf(phrases);
    }

    /** Spelled out, like {@link #hashCode}, because generated ones are linked at run time, which a short scan would notice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PortEvidence evidence
                && number.equals(evidence.number)
                && protocol == evidence.protocol
                && phrases.equals(evidence.phrases)
                && main == evidence.main;
    }

    @Override
    public int hashCode() {
        return phrases.hashCode() * 31 + number.hashCode();
    }

    /** Whether it takes little room, as nearly all does. */
    boolean isShort() {
        return phrases.stream().mapToInt(phrase -> phrase.text().length()).sum() <= LONGEST_RECALLED;
    }

    /** What is known of a Service port and the container port behind it, as far as there is either. */
    public static PortEvidence of(Optional<Service> service, Optional<ServicePort> port, Optional<PortTarget> target) {
        return new EvidenceGatherer(service, port, target).gather();
    }

    /** What is known of a port of a workload. */
    public static PortEvidence of(PortTarget target) {
        return of(Optional.empty(), Optional.empty(), Optional.of(target));
    }

    /** A number with nothing around it. */
    public static PortEvidence of(int number, Protocol protocol) {
        return new PortEvidence(OptionalInt.of(number), protocol, List.of(), false);
    }

    /** The same evidence about another number. */
    public PortEvidence at(int other) {
        return new PortEvidence(OptionalInt.of(other), protocol, phrases, main);
    }

    /** The same evidence with only those surroundings that tell something. */
    PortEvidence telling(Predicate<Phrase> something) {
        List<Phrase> telling = phrases.stream()
                .filter(phrase -> phrase.source().strength() != EvidenceSource.Strength.WEAK || something.test(phrase))
                .toList();
        return new PortEvidence(number, protocol, telling, main);
    }

    boolean says(CatalogueWord word) {
        return phrases.stream()
                .filter(phrase -> phrase.source().strength() != EvidenceSource.Strength.WEAK)
                .anyMatch(word::standsIn);
    }

    boolean hasImage() {
        return phrases.stream().anyMatch(phrase -> phrase.source() == EvidenceSource.IMAGE);
    }
}
