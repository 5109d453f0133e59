package io.portreeve.rules.externalname;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.topology.Front;
import io.portreeve.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * An ExternalName Service with what publishes it.
 *
 * @param name that it is another name for
 * @param fronts Ingresses and routes that send requests from outside there
 */
record Alias(Service service, String name, Place place, List<Front> fronts) {
    Alias {
        fronts = List.copyOf(fronts);
    }

    static Optional<Alias> of(Service service, Topology topology) {
        return service.externalName()
                .known()
                .flatMap(name -> service.externalName()
                        .place()
                        .map(place -> new Alias(
                                service,
                                name,
                                place,
                                service.ports().stream()
                                        .flatMap(port -> topology.fronts(port).stream())
                                        .toList())));
    }

    boolean isPublished() {
        return !fronts.isEmpty();
    }

    /**
     * What is to say about it.
     *
     * @param what a clause that follows the Service's name
     */
    record Verdict(Severity severity, Confidence confidence, String what, String advice) {
        Verdict atLeast(Severity other) {
            return other.compareTo(severity) > 0 ? new Verdict(other, confidence, what, advice) : this;
        }

        /** Less, where it hangs on a namespace that nobody wrote. */
        Verdict possibly() {
            return new Verdict(severity.lower(), Confidence.POSSIBLE, what, advice);
        }
    }
}
