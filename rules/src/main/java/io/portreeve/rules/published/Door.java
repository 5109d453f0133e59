package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Related;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.rules.phrase.Phrases;
import java.util.Optional;

/** How rules word a finding about a door, so that all of them tell it alike. */
public final class Door {
    private Door() {}

    /** The finding of a rule about a door: what stands behind it, from where it is reached, by which hops, what closes it. */
    public static Finding finding(Rule rule, PublishedPort door, RuleContext context) {
        ExposurePath path = door.path();
        Finding.Builder finding = rule.finding(door.object(), door.place())
                .severity(door.severity())
                .confidence(door.classification().confidence())
                .exposure(path)
                .fix(fix(path, context))
                .subject(subject(path));
        path.hops().stream()
                .filter(hop -> hop.kind() == Hop.Kind.LOAD_BALANCER || hop.kind() == Hop.Kind.INGRESS)
                .flatMap(hop -> hop.place().stream())
                .filter(place -> !place.range().equals(door.place().range()))
                .map(place -> new Related(place.range(), "this publishes it"))
                .forEach(related -> finding.related(related.range(), related.message()));
        return finding.message(message(door));
    }

    /** Nobody closes a web page's door for the sake of the port beside it. */
    private static Fix fix(ExposurePath path, RuleContext context) {
        PortCatalogue catalogue = PortCatalogue.of(context);
        boolean shared = path.service().stream()
                .flatMap(service -> service.ports().stream()
                        .map(port -> PortEvidence.of(Optional.of(service), Optional.of(port), Optional.empty())))
                .anyMatch(port -> !catalogue.classify(port).isSensitive());
        boolean isOneOfSeveral =
                path.service().map(service -> service.ports().size() > 1).orElse(false);
        return shared && isOneOfSeveral ? Closing.ofPort(path) : Closing.of(path, context.exposure());
    }

    private static String message(PublishedPort door) {
        ExposurePath path = door.path();
        if (path.scope() == Scope.NONE) {
            return closed(door);
        }
        String from = reached(path)
                + Phrases.from(path)
                + Phrases.conditions(path)
                + (path.leadsNowhere() ? ", although it leads nowhere yet" : "");
        String because = ": " + door.classification().because() + ".";
        return door.classification().isConfirmed()
                ? door.classification().title() + " on port " + inside(path) + from + because
                : "Port " + inside(path) + from + " and could be something sensitive" + because;
    }

    /** What would be open if what closes it were gone. */
    private static String closed(PublishedPort door) {
        return door.classification().title() + " on port " + inside(door.path())
                + " is published, and nobody gets there" + Phrases.policy(door.path()) + ": "
                + door.classification().because() + ".";
    }

    /** Pods that the input does not hold cannot be said to answer. */
    private static String reached(ExposurePath path) {
        if (path.isConditional()) {
            return " may be reachable from ";
        }
        return path.target().isPresent() ? " is reachable from " : " is open to ";
    }

    /** {@code 9000 of Deployment shop/admin}; of the Service where nothing is known behind it. */
    private static String inside(ExposurePath path) {
        return path.target()
                .map(target -> target.number() + " of " + Phrases.name(target.workload()))
                .orElseGet(() -> Phrases.number(path.servicePort().orElseThrow()) + " of "
                        + Phrases.name(path.service().orElseThrow()));
    }

    private static String subject(ExposurePath path) {
        return path.servicePort()
                .map(port -> port.label())
                .orElseGet(() -> path.target()
                        .map(target -> target.number() + "/" + target.protocol())
                        .orElse(""));
    }
}
