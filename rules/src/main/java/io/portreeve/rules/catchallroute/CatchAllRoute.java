package io.portreeve.rules.catchallroute;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.FrontDoor;
import io.portreeve.rules.published.PublishedPort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Finds routes without a host or path of their own that lead to something sensitive. */
public final class CatchAllRoute implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3010",
            "catch-all-route",
            Severity.HIGH,
            "A route for every host or every path that leads to an administration port, store or console.",
            "exposure",
            "routing",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        Map<Place, Candidate> worst = new LinkedHashMap<>();
        FrontDoor.all(context).stream()
                .flatMap(CatchAllRoute::candidate)
                .forEach(one -> worst.merge(one.door().front().place(), one, Candidate::orWorse));
        return worst.values().stream().map(this::judge);
    }

    /** A front that takes everything, and one thing behind it. */
    private record Candidate(FrontDoor door, CatchAll catchAll, PublishedPort behind) {
        /** Other rules say in full that the port is published; this adds that no name has to be known to find it. */
        Severity severity() {
            return catchAll.everyHost() ? behind.severity().lower() : Severity.INFO;
        }

        /** A host of its own is narrow enough for what matters little. */
        boolean isWorthSaying() {
            return catchAll.everyHost() || behind.severity().compareTo(Severity.MEDIUM) >= 0;
        }

        Candidate orWorse(Candidate other) {
            return other.severity().compareTo(severity()) > 0 ? other : this;
        }
    }

    private static Stream<Candidate> candidate(FrontDoor door) {
        return door.confirmed().stream()
                .flatMap(behind -> CatchAll.of(door.front()).stream().map(all -> new Candidate(door, all, behind)))
                .filter(Candidate::isWorthSaying);
    }

    private Finding judge(Candidate candidate) {
        CatchAll catchAll = candidate.catchAll();
        ExposurePath path = candidate.door().path();
        Finding.Builder finding = finding(candidate.door().front().object(), catchAll.place())
                .severity(candidate.severity())
                .confidence(candidate.behind().classification().confidence())
                .exposure(path)
                .fix(Fix.advice(catchAll.advice()))
                .subject(candidate.door().front().service().name() + ":"
                        + candidate.door().front().servicePort().label());
        finding.related(
                path.target()
                        .flatMap(target -> target.declared())
                        .flatMap(port -> port.number().place()),
                "what stands behind it");
        return finding.message(message(candidate, path));
    }

    private static String message(Candidate candidate, ExposurePath path) {
        CatchAll catchAll = candidate.catchAll();
        String consequence = catchAll.everyHost()
                ? "who calls the address finds it without knowing a name, from "
                : "nothing of it is kept from who knows that host, from ";
        return Phrases.name(candidate.door().front().object()) + " sends " + catchAll.what() + " to "
                + candidate.behind().classification().title() + " on port " + behind(path) + ": " + consequence
                + Phrases.from(path) + Phrases.conditions(path) + ".";
    }

    private static String behind(ExposurePath path) {
        return path.target()
                .map(target -> target.number() + " of " + Phrases.name(target.workload()))
                .orElseGet(() -> Phrases.number(path.servicePort().orElseThrow()) + " of "
                        + Phrases.name(path.service().orElseThrow()));
    }
}
