package io.portreeve.rules.adminport;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.rule.Rule;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.phrase.Phrases;
import java.util.Locale;
import java.util.Optional;

/**
 * One administration port, told.
 *
 * @param at the number that the finding is about
 * @param also the other number of the pair, where it is an administration port too
 */
record Verdict(
        PortPair pair,
        Classification classification,
        Value<Integer> at,
        Optional<Value<Integer>> also,
        Optional<ExposurePath> path) {
    private static final Fix IN_POD = Fix.advice("do not start it in the pod: run commands with kubectl exec, read logs"
            + " through a logging sidecar; removing containerPort closes nothing");
    private static final Fix IN_SERVICE =
            Fix.advice("take this port out of the Service, and do not start the service in its pods");

    Finding finding(Rule rule) {
        Place place = at.place().orElseThrow();
        boolean ofService = pair.servicePort().isPresent();
        Finding.Builder finding = rule.finding(pair.object(), place)
                .severity(severity())
                .confidence(classification.confidence())
                .exposure(path)
                .fix(ofService ? IN_SERVICE : IN_POD)
                .subject(at.known().orElse(0) + "/" + pair.evidence().protocol());
        also.flatMap(Value::place).ifPresent(other -> finding.related(other.range(), "the port outside is one, too"));
        return finding.message(ofService ? serviceMessage() : podMessage());
    }

    private Severity severity() {
        return path.map(classification::severityOf)
                .orElseGet(() -> classification.severityAt(Scope.CLUSTER))
                .orElse(Severity.INFO);
    }

    /** {@code Every pod in the cluster can reach it}. */
    private String who() {
        String who = path.map(Phrases::from).orElseGet(() -> Phrases.from(Scope.CLUSTER));
        return who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1) + " can reach it"
                + path.map(Phrases::conditions).orElse("");
    }

    private String serviceMessage() {
        KubernetesObject service = pair.object();
        String port = Phrases.number(pair.servicePort().orElseThrow());
        int number = at.known().orElse(0);
        boolean outer = at == pair.outer();
        String leads = outer
                ? "Port " + number + " of " + Phrases.name(service) + " is offered for an administration service"
                : "Port " + port + " of " + Phrases.name(service) + " leads to port " + number + " of its pods";
        return leads + ": " + classification.because() + ". " + who() + ".";
    }

    private String podMessage() {
        return "Port " + at.known().orElse(0) + " of " + Phrases.name(pair.object()) + " is an administration port: "
                + classification.because()
                + ". " + who() + ", whether it is declared or not.";
    }
}
