package io.portreeve.rules.tlsportmismatch;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.tlsportmismatch.Speech.Strength;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import java.util.List;
import java.util.Optional;

/** Compares one port of a Service with the pods' ports behind it. */
final class ServicePortCheck {
    private final TlsPortMismatch rule;
    private final ServiceBinding binding;
    private final PortBinding port;
    private final Speech service;

    ServicePortCheck(TlsPortMismatch rule, ServiceBinding binding, PortBinding port) {
        this.rule = rule;
        this.binding = binding;
        this.port = port;
        this.service = PortSpeech.of(port.port());
    }

    /** A finding where the two sides contradict each other and nothing in between could translate. */
    Optional<Finding> check() {
        if (binding.service().isHeadless()
                || !port.port().protocol().is(Protocol.TCP)
                || port.targets().isEmpty()) {
            return Optional.empty();
        }
        if (leadsNowhereBesideTls()) {
            return Optional.of(omitted());
        }
        boolean judged = !TlsElsewhere.mayHappenAt(binding) && isSaid() && !tellsApart() && allTargetsContradict();
        return judged ? Optional.of(service.isTls() ? plainBehindTls() : tlsBehindPlain()) : Optional.empty();
    }

    /** The targetPort was left out, nobody declares the number that this means, and TLS is all that the pods declare. */
    private boolean leadsNowhereBesideTls() {
        return service.isPlainText()
                && port.port().targetPort().known().isPresent()
                && !port.port().targetPort().isExplicit()
                && port.targets().stream().allMatch(target -> target.declared().isEmpty() && declaresOnlyTls(target));
    }

    private static boolean declaresOnlyTls(PortTarget target) {
        List<ContainerPort> declared = HttpsPort.declared(target.workload()).toList();
        return !declared.isEmpty() && declared.stream().map(PortSpeech::of).allMatch(Speech::isTls);
    }

    /** A number alone says that a port is meant for TLS; to be meant for plain text takes a word, since 80 is often habit. */
    private boolean isSaid() {
        return service.isTls() || service.strength() != Strength.NUMBER;
    }

    /** Two Service ports with one target: the program tells TLS and plain text apart, unless it has a port for TLS besides. */
    private boolean tellsApart() {
        boolean hasOther = service.isTls() && HttpsPort.isDeclaredBy(binding.workloads());
        return !hasOther
                && binding.ports().stream()
                        .filter(other -> !other.equals(port))
                        .anyMatch(other -> other.targets().stream().anyMatch(this::isTarget));
    }

    private boolean isTarget(PortTarget other) {
        return port.targets().stream()
                .anyMatch(target -> target.number() == other.number()
                        && target.protocol() == other.protocol()
                        && target.workload().equals(other.workload()));
    }

    private boolean allTargetsContradict() {
        return port.targets().stream().allMatch(target -> service.contradicts(PortSpeech.of(target)));
    }

    private Finding omitted() {
        PortTarget target = port.targets().get(0);
        ContainerPort declared =
                HttpsPort.declared(target.workload()).findFirst().orElseThrow();
        Finding.Builder finding = start(portPlace(), target)
                .severity(Severity.MEDIUM)
                .confidence(Confidence.LIKELY)
                .related(declared.number().place(), "what the pods declare: TLS")
                .fix(HttpsPort.of(binding.workloads()).map(https -> https.fix(port.port())));
        return finding.message(Phrases.name(service()) + " leads port " + Phrases.number(port.port()) + " to port "
                + target.number() + " in the pods, because targetPort is omitted, but "
                + Phrases.name(target.workload())
                + " declares only TLS (" + PortSpeech.of(declared).because()
                + "): connections fail, or run in plain text if something does listen there.");
    }

    private Finding plainBehindTls() {
        PortTarget target = port.targets().get(0);
        Strength weaker = weaker();
        Finding.Builder finding = start(targetPlace(), target)
                .severity(weaker.severity())
                .confidence(weaker.confidence())
                .related(target.declared().flatMap(declared -> declared.number().place()), "the plain port")
                .fix(HttpsPort.of(binding.workloads()).map(https -> https.fix(port.port())));
        return finding.message(sides(target, "TLS", "plain text")
                + ": clients that speak TLS fail, and those that get through speak plain text.");
    }

    private Finding tlsBehindPlain() {
        PortTarget target = port.targets().get(0);
        return start(targetPlace(), target)
                .severity(Severity.LOW)
                .confidence(weaker().confidence())
                .related(target.declared().flatMap(declared -> declared.number().place()), "the TLS port")
                .fix(Fix.advice(
                        "say appProtocol: https and port 443 if clients are to speak TLS, or point targetPort at"
                                + " the plain port"))
                .message(sides(target, "plain text", "TLS")
                        + ": clients that take the port for plain text get an error instead of an answer.");
    }

    private Strength weaker() {
        return port.targets().stream()
                .map(target -> PortSpeech.of(target).strength())
                .reduce(service.strength(), Strength::weaker);
    }

    private String sides(PortTarget target, String outside, String inside) {
        return Phrases.name(service()) + " offers " + outside + " on port " + Phrases.number(port.port()) + " ("
                + service.because() + "), but port " + target.number() + " of " + Phrases.name(target.workload())
                + " behind it speaks " + inside + " (" + PortSpeech.of(target).because() + ")";
    }

    private Finding.Builder start(Place place, PortTarget target) {
        return rule.finding(service(), place).subject(port.port().label() + " to " + target.number());
    }

    private Service service() {
        return binding.service();
    }

    private Place targetPlace() {
        return port.port().targetPort().place().orElseGet(this::portPlace);
    }

    private Place portPlace() {
        ServicePort written = port.port();
        return written.port().place().orElse(written.place());
    }
}
