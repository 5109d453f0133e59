package io.portreeve.rules.backendunresolved;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.PortRef;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.rules.meant.NearestName;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.BrokenReference;
import java.util.List;
import java.util.Optional;

/** Judges a reference to a port that the Service does not have. */
final class MissingPort {
    private final BrokenReference.NoSuchPort missing;
    private final Service service;

    private MissingPort(BrokenReference.NoSuchPort missing) {
        this.missing = missing;
        this.service = missing.services().get(0);
    }

    /** Empty where the Service lies too far off to have been meant, and nothing else says that it was. */
    static Optional<Verdict> judge(BrokenReference.NoSuchPort missing) {
        MissingPort port = new MissingPort(missing);
        boolean together = Together.are(missing.object(), missing.namespace(), port.service);
        return together || port.meant().isPresent() ? Optional.of(port.verdict(together)) : Optional.empty();
    }

    private Verdict verdict(boolean together) {
        Verdict verdict = Verdict.certain(service.name() + ":" + missing.port(), message())
                .relatedTo(missing.services(), "this Service has " + has())
                .fixedBy(fix());
        boolean plain = together && missing.services().size() == 1;
        return plain ? verdict : verdict.weighed(Severity.LOW, Confidence.LIKELY);
    }

    private String message() {
        String message = "Traffic of " + Phrases.name(missing.object()) + " to port " + missing.port() + " of "
                + Phrases.name(service) + " fails: the Service has " + has() + ".";
        return throughPodsPort()
                .map(port -> message + " " + missing.port() + " is the pods' port behind its port "
                        + Phrases.number(port) + ".")
                .orElse(message);
    }

    private String has() {
        List<String> ports = service.ports().stream().map(MissingPort::words).toList();
        return ports.isEmpty() ? "no ports" : "only " + Phrases.and(ports);
    }

    private static String words(ServicePort port) {
        return port.name()
                .known()
                .map(name -> name + " (" + Phrases.number(port) + ")")
                .orElse("port " + Phrases.number(port) + " without a name");
    }

    /** The one port whose targetPort is the number asked for: the commonest slip. */
    private Optional<ServicePort> throughPodsPort() {
        List<ServicePort> ports = missing.port() instanceof PortRef.Numbered
                ? service.ports().stream()
                        .filter(port -> port.targetPort().is(missing.port()))
                        .toList()
                : List.of();
        return ports.size() == 1 ? Optional.of(ports.get(0)) : Optional.empty();
    }

    /** The port that the author must have meant, by name or number. */
    private Optional<String> meant() {
        if (missing.port() instanceof PortRef.Named named) {
            List<String> names = service.ports().stream()
                    .flatMap(port -> port.name().known().stream())
                    .toList();
            return NearestName.of(named.name(), names);
        }
        return throughPodsPort().flatMap(port -> port.port().known()).map(String::valueOf);
    }

    private Fix fix() {
        String wanted = missing.port().toString();
        return meant().map(port -> Verdict.replacing(missing.place(), wanted, port, "write port " + port))
                .orElseGet(() -> Fix.advice("name a port that the Service has, or add port " + wanted + " to it"));
    }
}
