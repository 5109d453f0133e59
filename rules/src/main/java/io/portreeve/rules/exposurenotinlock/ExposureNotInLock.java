package io.portreeve.rules.exposurenotinlock;

import io.portreeve.change.Door;
import io.portreeve.change.Endpoint;
import io.portreeve.change.Exposures;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.lock.LockEntry;
import io.portreeve.lock.Meant;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.PathEnd;
import io.portreeve.rules.published.PathSeverity;
import java.util.stream.Stream;

/** Finds doors from outside that neither the lock file nor the configuration holds; without either, it finds nothing. */
public final class ExposureNotInLock implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR6002",
            "exposure-not-in-lock",
            Severity.HIGH,
            "A way in from outside that portreeve.lock does not hold, and that no intent of the configuration allows.",
            "change",
            "exposure",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.settings().get(Meant.class).stream().flatMap(meant -> check(context, meant));
    }

    private Stream<Finding> check(RuleContext context, Meant meant) {
        Exposures exposures = Exposures.fromOutside(context.stages());
        PortCatalogue catalogue = PortCatalogue.of(context);
        return exposures.endpoints().stream()
                .flatMap(endpoint -> exposures.doors(endpoint).entrySet().stream()
                        .filter(door -> !meant.holds(door.getKey(), endpoint, door.getValue()))
                        .map(door -> judge(endpoint, door.getKey(), door.getValue(), catalogue)));
    }

    private Finding judge(Endpoint endpoint, Door door, ExposurePath path, PortCatalogue catalogue) {
        Hop opening = path.hops().stream()
                .filter(hop -> hop.object().isPresent() && hop.place().isPresent())
                .findFirst()
                .orElseThrow();
        String what = PathEnd.of(path, catalogue)
                .map(end -> end.classification().title() + " on port ")
                .orElse("Port ");
        return finding(opening.object().orElseThrow(), opening.place().orElseThrow())
                .severity(PathSeverity.of(path, catalogue))
                .exposure(path)
                .subject(door.port() + " " + door.way() + " " + endpoint)
                .fix(Fix.advice("close it; or, where it is meant, add the line \"" + LockEntry.of(door, endpoint)
                        + "\" by portreeve lock --update"))
                .message(what + endpoint.port().replaceFirst("/TCP$", "") + " of "
                        + endpoint.object().replaceFirst("/", " ")
                        + (path.isConditional() ? " may be" : " is") + " reachable from " + Phrases.from(path)
                        + Phrases.conditions(path) + ", at " + door.port() + " of "
                        + door.object().replaceFirst("/", " ") + " (" + door.way()
                        + "), and nobody wrote down that it is meant.");
    }
}
