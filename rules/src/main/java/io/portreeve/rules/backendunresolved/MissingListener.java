package io.portreeve.rules.backendunresolved;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Gateway;
import io.portreeve.model.Route;
import io.portreeve.rules.meant.NearestName;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.BrokenReference;
import java.util.List;
import java.util.Optional;

/** Judges a route that no listener of its Gateway takes. */
final class MissingListener {
    private MissingListener() {}

    static Optional<Verdict> judge(BrokenReference.NoSuchListener missing) {
        Gateway gateway = missing.gateways().get(0);
        List<String> names = gateway.listeners().stream()
                .map(listener -> listener.name().known().orElse("?"))
                .toList();
        Verdict verdict = Verdict.certain(
                        gateway.name(),
                        Phrases.name(missing.object()) + " gets no traffic from " + Phrases.name(gateway)
                                + ", which has no listener" + asked(missing.parent()) + ", only "
                                + Phrases.and(gateway.listeners().stream()
                                        .map(MissingListener::words)
                                        .toList()) + ".")
                .relatedTo(missing.gateways(), "this Gateway has " + Phrases.and(names))
                .fixedBy(fix(missing, names));
        return weighed(verdict, missing.object(), missing.parent().namespace(), missing.gateways());
    }

    static Optional<Verdict> judge(BrokenReference.NotAdmitted refused) {
        Gateway gateway = refused.gateway();
        List<String> reasons = refused.refusals().stream()
                .map(refusal -> "listener " + refusal.listener().name().known().orElse("?") + " " + refusal.because())
                .toList();
        Verdict verdict = Verdict.certain(
                        gateway.name(),
                        Phrases.name(refused.object()) + " gets no traffic from " + Phrases.name(gateway) + ": "
                                + String.join("; ", reasons) + ".")
                .relatedTo(List.of(gateway), "this Gateway refuses the route")
                .fixedBy(Fix.advice(
                        "let the listener admit the route (its allowedRoutes and hostname), or attach it to another"));
        return weighed(verdict, refused.object(), gateway.namespace(), List.of(gateway));
    }

    /** Empty where the Gateway lies too far off to have been meant. */
    private static Optional<Verdict> weighed(
            Verdict verdict, Route route, Optional<String> into, List<Gateway> gateways) {
        Optional<String> namespace = into.or(route::namespace);
        if (gateways.stream().noneMatch(gateway -> Together.are(route, namespace, gateway))) {
            return Optional.empty();
        }
        return Optional.of(gateways.size() > 1 ? verdict.weighed(Severity.LOW, Confidence.LIKELY) : verdict);
    }

    private static String asked(Route.ParentRef parent) {
        String name =
                parent.sectionName().known().map(section -> " named " + section).orElse("");
        return name + parent.port().known().map(port -> " on port " + port).orElse("");
    }

    private static String words(Gateway.Listener listener) {
        return listener.name().known().orElse("?")
                + listener.port().known().map(port -> " (" + port + ")").orElse("");
    }

    private static Fix fix(BrokenReference.NoSuchListener missing, List<String> names) {
        Optional<String> wanted = missing.parent().sectionName().known();
        return wanted.flatMap(name -> NearestName.of(name, names))
                .filter(name -> !wanted.get().equals(name))
                .map(name -> Verdict.replacing(missing.place(), wanted.get(), name, "write sectionName: " + name))
                .orElseGet(() -> Fix.advice("ask for a listener that the Gateway has, or add this one to it"));
    }
}
