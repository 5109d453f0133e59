package io.portreeve.rules.ingresswithouttls;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.FrontDoor;
import io.portreeve.topology.Front;
import java.util.List;
import java.util.Optional;

/** The check of one OpenShift Route: without TLS, or with plain text allowed besides. */
final class PlainOpenShiftRoute {
    private PlainOpenShiftRoute() {}

    static Optional<Finding> check(Rule rule, List<FrontDoor> doors) {
        OpenShiftRoute route = ((Front.OfOpenShiftRoute) doors.get(0).front()).object();
        boolean withoutTls = !route.tlsTermination().isUnresolved()
                && route.tlsTermination().known().isEmpty();
        boolean besides = route.insecurePolicy().is("Allow");
        return withoutTls || besides
                ? PlainText.worst(doors).map(worst -> finding(rule, route, worst, withoutTls))
                : Optional.empty();
    }

    private static Finding finding(Rule rule, OpenShiftRoute route, PlainText worst, boolean withoutTls) {
        Place place = withoutTls
                ? route.host().place().orElseGet(() -> route.meta().namePlace())
                : route.insecurePolicy().place().orElseThrow();
        String host = route.host().known().map(name -> " " + name).orElse("");
        return rule.finding(route, place)
                .severity(withoutTls ? worst.severity() : worst.severity().lower())
                .confidence(worst.confidence())
                .exposure(worst.path())
                .fix(Fix.advice(
                        withoutTls
                                ? "write tls: {termination: edge, insecureEdgeTerminationPolicy: Redirect}"
                                : "write insecureEdgeTerminationPolicy: Redirect"))
                .message(Phrases.name(route) + " serves" + (host.isEmpty() ? " its host" : host)
                        + (withoutTls ? " without TLS" : " in plain text besides TLS") + ": " + worst.consequence()
                        + ".");
    }
}
