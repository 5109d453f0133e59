package io.portreeve.rules.ingresswithouttls;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.FrontDoor;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much plain text matters on one way in.
 *
 * @param severity by how far clients are, and by what they talk to
 */
record PlainText(FrontDoor door, Severity severity) {
    private static final Comparator<PlainText> WORST_FIRST = Order.by(PlainText::severity)
            .reversed()
            .then(one -> one.door().path().widest());

    /** The worst of several ways in; empty where none leads in from beyond the cluster. */
    static Optional<PlainText> worst(List<FrontDoor> doors) {
        return doors.stream().flatMap(door -> of(door).stream()).min(WORST_FIRST);
    }

    private static Optional<PlainText> of(FrontDoor door) {
        Optional<Severity> application = application(door.path());
        Optional<Severity> sensitive =
                door.confirmed().map(behind -> behind.severity().lower());
        return application.map(
                least -> new PlainText(door, sensitive.orElse(least).atLeast(least)));
    }

    private static Optional<Severity> application(ExposurePath path) {
        Scope scope = path.widest();
        if (scope == Scope.INTERNET) {
            return Optional.of(path.isConditional() ? Severity.LOW : Severity.MEDIUM);
        }
        if (scope == Scope.RESTRICTED) {
            return Optional.of(Severity.LOW);
        }
        return scope == Scope.NETWORK ? Optional.of(Severity.INFO) : Optional.empty();
    }

    /** Sure that it is plain text; how sure of more, where more is said. */
    Confidence confidence() {
        return door.confirmed()
                .map(behind -> behind.classification().confidence())
                .orElse(Confidence.CERTAIN);
    }

    ExposurePath path() {
        return door.path();
    }

    /** The consequence, behind a colon: who can read what. */
    String consequence() {
        String what = door.confirmed()
                .map(sensitive -> sensitive.classification().title() + " on ")
                .orElse("");
        return "what clients send to " + what + behind()
                + ", passwords and cookies included, can be read and changed on" + " the way from "
                + Phrases.from(path()) + Phrases.conditions(path());
    }

    private String behind() {
        return path().target()
                .map(target -> Phrases.name(target.workload()))
                .orElseGet(() -> Phrases.name(door.front().service()));
    }
}
