package io.portreeve.rules.ingresswithouttls;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Ingress;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.rule.Rule;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.FrontDoor;
import io.portreeve.topology.Front;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The check of one Ingress: which of its hosts are served without TLS, and which in plain text besides. */
final class PlainIngress {
    private static final String SSL_REDIRECT = "nginx.ingress.kubernetes.io/ssl-redirect";
    private static final String ACME_CHALLENGE = "/.well-known/acme-challenge";
    private static final String CERT_MANAGER = "cert-manager.io/";
    private static final int NAMED_HOSTS = 3;

    private final Rule rule;
    private final Ingress ingress;
    private final List<FrontDoor> doors;

    PlainIngress(Rule rule, Ingress ingress, List<FrontDoor> doors) {
        this.rule = rule;
        this.ingress = ingress;
        this.doors = doors;
    }

    Optional<Finding> check() {
        if (ingress.origin().patch() || TlsInFront.isSaid(ingress)) {
            return Optional.empty();
        }
        List<Ingress.Rule> plain = rules(one -> !TlsHosts.cover(ingress.tls(), one.host()));
        return plain.isEmpty() ? besides() : finding(plain);
    }

    private List<Ingress.Rule> rules(Predicate<Ingress.Rule> wanted) {
        return ingress.rules().stream()
                .filter(PlainIngress::servesClients)
                .filter(wanted)
                .toList();
    }

    /** A resource backend leads to no workload, and the challenge of a certificate authority has to be plain text. */
    private static boolean servesClients(Ingress.Rule one) {
        boolean service = one.backend().service().known().isPresent()
                || one.backend().service().isUnresolved();
        boolean challenge = one.path()
                .known()
                .filter(path -> path.startsWith(ACME_CHALLENGE))
                .isPresent();
        return service && !challenge;
    }

    private Optional<Finding> finding(List<Ingress.Rule> plain) {
        String what = Phrases.name(ingress) + " serves " + hosts(plain) + " without TLS";
        Place place = plain.get(0).host().place().orElseGet(() -> ingress.meta().namePlace());
        Finding.Builder finding = rule.finding(ingress, place)
                .fix(Fix.advice("list the host in spec.tls, with the Secret of its certificate"));
        List<FrontDoor> through = through(plain);
        if (through.isEmpty()) {
            return Optional.of(finding.severity(Severity.INFO)
                    .message(what + ", and the input does not show what stands behind it" + hints() + "."));
        }
        return PlainText.worst(through)
                .map(worst -> finding.severity(worst.severity())
                        .confidence(worst.confidence())
                        .exposure(worst.path())
                        .message(what + ": " + worst.consequence() + hints() + "."));
    }

    /** ingress-nginx redirects hosts with TLS to HTTPS unless told not to. */
    private Optional<Finding> besides() {
        Optional<Value<String>> redirect =
                ingress.meta().annotation(SSL_REDIRECT).filter(value -> value.is("false"));
        List<Ingress.Rule> served = rules(one -> true);
        if (redirect.isEmpty() || served.isEmpty()) {
            return Optional.empty();
        }
        return PlainText.worst(through(served))
                .map(worst -> rule.finding(
                                ingress,
                                redirect.get()
                                        .place()
                                        .orElseGet(() -> ingress.meta().namePlace()))
                        .severity(worst.severity().lower())
                        .confidence(worst.confidence())
                        .exposure(worst.path())
                        .fix(Fix.advice("remove the annotation, so that plain text is redirected to HTTPS"))
                        .message(Phrases.name(ingress) + " serves " + hosts(served)
                                + " in plain text besides TLS, since " + SSL_REDIRECT + " is \"false\": "
                                + worst.consequence() + "."));
    }

    private List<FrontDoor> through(List<Ingress.Rule> some) {
        return doors.stream()
                .filter(door -> door.front() instanceof Front.OfIngress front && some.contains(front.rule()))
                .toList();
    }

    private static String hosts(List<Ingress.Rule> some) {
        List<String> hosts = some.stream()
                .map(one -> one.takesEveryHost()
                        ? "every host"
                        : one.host().known().orElse("a host that the input does not say"))
                .distinct()
                .toList();
        if (hosts.size() <= NAMED_HOSTS + 1) {
            return Phrases.and(hosts);
        }
        List<String> named = new ArrayList<>(hosts.subList(0, NAMED_HOSTS));
        named.add(hosts.size() - NAMED_HOSTS + " more hosts");
        return Phrases.and(named);
    }

    /** What looks like TLS and is none. */
    private String hints() {
        if (!ingress.tls().isEmpty()) {
            return "; spec.tls lists other hosts only";
        }
        boolean certManager =
                ingress.meta().annotations().keySet().stream().anyMatch(name -> name.startsWith(CERT_MANAGER));
        if (certManager) {
            return "; its cert-manager annotation does nothing without spec.tls";
        }
        boolean redirect = ingress.meta()
                .annotation(SSL_REDIRECT)
                .filter(value -> value.is("true"))
                .isPresent();
        return redirect ? "; " + SSL_REDIRECT + " does nothing without spec.tls" : "";
    }
}
