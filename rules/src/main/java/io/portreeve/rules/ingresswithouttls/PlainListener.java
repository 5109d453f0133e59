package io.portreeve.rules.ingresswithouttls;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.model.Gateway;
import io.portreeve.rule.Rule;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.FrontDoor;
import io.portreeve.topology.Front;
import java.util.List;
import java.util.Optional;

/** The check of one listener of a Gateway that takes plain HTTP: does it hand it to workloads? A mere redirect has no backend. */
final class PlainListener {
    private static final Fix ADVICE = Fix.advice(
            "let the routes name a listener with protocol: HTTPS as sectionName, and leave to this one a RequestRedirect"
                    + " to https");

    private PlainListener() {}

    static boolean isPlain(Gateway.Listener listener) {
        return listener.protocol().is("HTTP");
    }

    static Optional<Finding> check(Rule rule, List<FrontDoor> doors) {
        return PlainText.worst(doors).map(worst -> finding(rule, doors, worst));
    }

    private static Finding finding(Rule rule, List<FrontDoor> doors, PlainText worst) {
        Front.OfRoute front = (Front.OfRoute) worst.door().front();
        Gateway gateway = front.gateway().orElseThrow();
        Gateway.Listener listener = front.listener().orElseThrow();
        String name = listener.name().known().orElse("?");
        Finding.Builder finding = rule.finding(
                        gateway, listener.protocol().place().orElseGet(listener::place))
                .severity(worst.severity())
                .confidence(worst.confidence())
                .exposure(worst.path())
                .fix(ADVICE)
                .subject(name);
        doors.stream()
                .map(door -> door.front().namePlace().range())
                .distinct()
                .forEach(range -> finding.related(range, "plain text is handed on here"));
        String port =
                listener.port().known().map(number -> " on port " + number).orElse("");
        return finding.message("Listener " + name + " of " + Phrases.name(gateway) + " takes plain HTTP" + port
                + " and hands it to " + routes(doors) + ": " + worst.consequence() + ".");
    }

    private static String routes(List<FrontDoor> doors) {
        List<String> routes = doors.stream()
                .map(door -> Phrases.name(door.front().object()))
                .distinct()
                .toList();
        return routes.size() > 3 ? routes.size() + " routes" : Phrases.and(routes);
    }
}
