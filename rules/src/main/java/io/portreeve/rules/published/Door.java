package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Related;
import io.portreeve.rule.Rule;
import io.portreeve.rules.phrase.Phrases;

/** How rules word a finding about a door, so that all of them tell it alike. */
public final class Door {
    private Door() {}

    /** The finding of a rule about a door: what stands behind it, from where it is reached, by which hops, what closes it. */
    public static Finding finding(Rule rule, PublishedPort door) {
        ExposurePath path = door.path();
        Finding.Builder finding = rule.finding(door.object(), door.place())
                .severity(door.severity())
                .confidence(door.classification().confidence())
                .exposure(path)
                .fix(Closing.of(path))
                .subject(subject(path));
        path.hops().stream()
                .filter(hop -> hop.kind() == Hop.Kind.LOAD_BALANCER || hop.kind() == Hop.Kind.INGRESS)
                .flatMap(hop -> hop.place().stream())
                .filter(place -> !place.range().equals(door.place().range()))
                .map(place -> new Related(place.range(), "this publishes it"))
                .forEach(related -> finding.related(related.range(), related.message()));
        return finding.message(message(door));
    }

    private static String message(PublishedPort door) {
        ExposurePath path = door.path();
        String reached = path.isConditional() ? " may be reachable from " : " is reachable from ";
        return door.classification().title() + " on port " + inside(path) + reached + Phrases.from(path.widest())
                + Phrases.conditions(path) + ": " + door.classification().because() + ".";
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
