package io.portreeve.rules.tlsportmismatch;

import io.portreeve.finding.Finding;
import io.portreeve.finding.FindingPort;
import io.portreeve.finding.Fix;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.tlsportmismatch.Speech.Language;
import io.portreeve.rules.tlsportmismatch.Speech.Strength;
import io.portreeve.topology.Front;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.Optional;

/** Compares what an Ingress controller or router was told to speak with the pods' ports that it calls. */
final class FrontCheck {
    private final TlsPortMismatch rule;
    private final Front front;
    private final List<PortTarget> targets;

    FrontCheck(TlsPortMismatch rule, Front front, List<PortTarget> targets) {
        this.rule = rule;
        this.front = front;
        this.targets = List.copyOf(targets);
    }

    Optional<Finding> check() {
        return BackendProtocol.of(front)
                .filter(told ->
                        !targets.isEmpty() && targets.stream().allMatch(target -> isContradictedBy(told, target)))
                .map(this::judge);
    }

    /** A bare number loses against a Service port that agrees with what the controller was told. */
    private boolean isContradictedBy(BackendProtocol told, PortTarget target) {
        Speech stated = stated(told);
        Speech inside = PortSpeech.of(target);
        Speech between = PortSpeech.of(front.servicePort());
        boolean outvoted = inside.strength() == Strength.NUMBER && between.contradicts(inside);
        return stated.contradicts(inside) && !outvoted;
    }

    private static Speech stated(BackendProtocol told) {
        return new Speech(told.language(), Strength.STATED, told.words());
    }

    private Finding judge(BackendProtocol told) {
        PortTarget target = targets.get(0);
        Speech inside = PortSpeech.of(target);
        Strength weaker = targets.stream()
                .map(each -> PortSpeech.of(each).strength())
                .reduce(inside.strength(), Strength::weaker);
        boolean tls = told.language() == Language.TLS;
        return rule.finding(front.object(), told.place())
                .severity(weaker.severity())
                .confidence(weaker.confidence())
                .port(FindingPort.of(front.servicePort()))
                .subject(front.service().name() + ":" + front.servicePort().label())
                .related(target.declared().flatMap(declared -> declared.number().place()), "the port in the pods")
                .related(Optional.of(front.place()), "the backend")
                .fix(Fix.advice("make the two agree: lead the Service port to the pods' "
                        + (tls ? "TLS port, or take the setting out" : "plain port, or set it to HTTPS (reencrypt)")))
                .message(Phrases.name(front.object()) + " speaks " + (tls ? "TLS" : "plain text") + " to port "
                        + Phrases.number(front.servicePort()) + " of " + Phrases.name(front.service()) + " ("
                        + told.words()
                        + "), but port " + target.number() + " of " + Phrases.name(target.workload()) + " speaks "
                        + (tls ? "plain text" : "TLS") + " (" + inside.because()
                        + "): clients get an error instead of an answer.");
    }
}
