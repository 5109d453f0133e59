package io.portreeve.rules.exposurewidened;

import io.portreeve.change.Cause;
import io.portreeve.change.ExposureChange;
import io.portreeve.change.VersionBefore;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.lock.Meant;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.published.PathEnd;
import io.portreeve.rules.published.PathSeverity;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds ports that more people can reach than in the version before; without one, it finds nothing. */
public final class ExposureWidened implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR6001",
            "exposure-widened",
            Severity.HIGH,
            "A port that became reachable from farther, or for more sources, than in the version before.",
            "change",
            "exposure",
            "cwe-284",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.settings().get(VersionBefore.class).stream()
                .flatMap(earlier -> earlier.changesTo(context.stages()).stream())
                .filter(ExposureChange::isMore)
                .filter(change -> !isMeant(change, context))
                .map(change -> judge(change, context));
    }

    /** Whether somebody wrote down that each of the doors from outside may be open. */
    private static boolean isMeant(ExposureChange change, RuleContext context) {
        Optional<Meant> meant = context.settings().get(Meant.class);
        return meant.isPresent()
                && change.isOutside()
                && change.openedPaths().entrySet().stream()
                        .filter(door -> door.getKey().isOutside())
                        .allMatch(door -> meant.get().holds(door.getKey(), change.endpoint(), door.getValue()));
    }

    private Finding judge(ExposureChange change, RuleContext context) {
        ExposurePath path = change.after().orElseThrow();
        Optional<Cause> cause =
                change.causes().stream().filter(each -> !each.old()).findFirst();
        FindingPlace place = FindingPlace.of(cause, path);
        Finding.Builder finding = finding(place.object(), place.place())
                .severity(severity(change, path, PortCatalogue.of(context)))
                .exposure(path)
                .fix(Undoing.of(change))
                .subject(change.endpoint().toString());
        change.causes().stream()
                .filter(each -> !each.place().equals(place.place()))
                .forEach(each -> finding.related(each.place().range(), each.message()));
        return finding.message(new Wording(context).of(change, path));
    }

    /** A few sources outside of the cluster are few until somebody widens their range. */
    private static Severity fromOutside(ExposureChange change, ExposurePath path, PortCatalogue catalogue) {
        if (!change.isOutside() || path.trusted() || path.isConditional()) {
            return Severity.INFO;
        }
        return PathEnd.of(path, catalogue).isPresent() ? Severity.MEDIUM : Severity.LOW;
    }

    /** Whoever came before and now finds another port is no new guest. */
    private static Severity severity(ExposureChange change, ExposurePath path, PortCatalogue catalogue) {
        Severity severity = PathSeverity.of(path, catalogue).atLeast(fromOutside(change, path, catalogue));
        return change.aspect() == ExposureChange.Aspect.PORT ? severity.lower() : severity;
    }

    /** Where a finding points: the deciding line, else the first step of the path that is written. */
    private record FindingPlace(KubernetesObject object, Place place) {
        static FindingPlace of(Optional<Cause> cause, ExposurePath path) {
            return cause.map(known -> new FindingPlace(known.object(), known.place()))
                    .orElseGet(() -> path.hops().stream()
                            .filter(hop ->
                                    hop.object().isPresent() && hop.place().isPresent())
                            .map(hop -> new FindingPlace(
                                    hop.object().orElseThrow(), hop.place().orElseThrow()))
                            .findFirst()
                            .orElseThrow());
        }
    }
}
