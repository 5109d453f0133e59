package io.portreeve.rules.ineffectivesourcerange;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import io.portreeve.model.Value;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.Entrance;
import io.portreeve.topology.cloud.Facing;
import io.portreeve.topology.cloud.Facing.Note.About;
import io.portreeve.topology.cloud.RangeList;
import java.util.List;
import java.util.stream.Stream;

/** What there is to say about the source ranges of one load balancer or Ingress. */
record Verdict(Rule rule, KubernetesObject object, Facing facing, RuleContext context) {
    private static final Fix NARROW = Fix.advice("list the clients' own ranges only");
    private static final Fix ELSEWHERE = Fix.advice(
            "take the ranges out, and hold clients back where this controller heeds it: in its security groups or"
                    + " firewall, or by its own annotation");

    /** Ranges that nobody heeds; else those that let in everybody, and what else the controller does with them. */
    Stream<Finding> onLoadBalancer(List<RangeList> lists) {
        if (facing.ineffective().isPresent()) {
            return Stream.of(unheeded(facing.ineffective().get()));
        }
        List<RangeList> world =
                lists.stream().filter(RangeList::holdsTheInternet).toList();
        return world.isEmpty() ? notes(lists) : world.stream().map(this::world);
    }

    private Finding unheeded(Facing.Ineffective ineffective) {
        Severity severity = entrance().severity(Severity.MEDIUM);
        return finding(ineffective.ranges())
                .severity(severity)
                .confidence(facing.certain() ? Confidence.CERTAIN : Confidence.LIKELY)
                .exposure(entrance().path())
                .fix(ELSEWHERE)
                .message("Source " + ranges(ineffective.ranges()) + " of " + Phrases.name(object) + " "
                        + (ineffective.ranges().size() == 1 ? "has" : "have") + " no effect: " + ineffective.because()
                        + "." + entrance().reached());
    }

    /** A list of nothing but the world says what it does; one that looks narrower misleads. */
    private Finding world(RangeList list) {
        List<Value<String>> world = list.worldRanges();
        boolean plain = world.size() == list.ranges().size()
                && world.stream().allMatch(range -> range.known().orElse("").endsWith("/0"));
        String others = world.size() < list.ranges().size() ? ", whatever else is listed" : "";
        return finding(world)
                .severity(entrance().severity(plain ? Severity.LOW : Severity.MEDIUM))
                .exposure(entrance().path())
                .fix(NARROW)
                .message(Phrases.and(texts(world)) + " in " + list.field() + " of " + Phrases.name(object)
                        + (world.size() == 1 ? " lets" : plain ? " let" : " together let") + " in everybody" + others
                        + "."
                        + entrance().reached());
    }

    private Stream<Finding> notes(List<RangeList> lists) {
        return facing.notes().stream()
                .filter(note -> note.about() == About.RANGES)
                .flatMap(note -> lists.stream()
                        .limit(1)
                        .map(list -> finding(list.ranges())
                                .severity(Severity.INFO)
                                .confidence(Confidence.POSSIBLE)
                                .exposure(entrance().path())
                                .message("Source " + ranges(list.ranges()) + " of " + Phrases.name(object)
                                        + " may hold back less than it seems. " + note.text())));
    }

    /** The field counts and the annotation does not, where both are written. */
    Stream<Finding> overruled(Service service, List<RangeList> lists) {
        return lists.stream()
                .skip(1)
                .filter(list -> !service.sourceRanges().isEmpty() && list.isStandard())
                .filter(list -> !list.known().equals(lists.get(0).known()))
                .map(list -> finding(list.ranges())
                        .severity(Severity.LOW)
                        .related(lists.get(0).place(), "these ranges count")
                        .exposure(entrance().path())
                        .fix(Fix.advice("take the annotation out"))
                        .message("Source " + ranges(list.ranges()) + " in " + list.field() + " of "
                                + Phrases.name(object)
                                + " " + (list.ranges().size() == 1 ? "has" : "have")
                                + " no effect: loadBalancerSourceRanges is written too, and counts alone."));
    }

    /** On a Service without a load balancer there is nobody who could heed them. */
    Stream<Finding> ofAnotherType(Service service, List<RangeList> lists) {
        return service.type().known().isEmpty() || service.origin().patch()
                ? Stream.empty()
                : lists.stream()
                        .filter(RangeList::isStandard)
                        .map(list -> finding(list.ranges())
                                .severity(Severity.LOW)
                                .related(service.type().place(), "this makes no load balancer")
                                .fix(Fix.advice(
                                        "take the ranges out; a NetworkPolicy can hold clients back from the pods"))
                                .message("Source " + ranges(list.ranges()) + " of " + Phrases.name(object)
                                        + " can hold nobody back: only a Service of type LoadBalancer has them, and the API server"
                                        + " refuses this one, which is of type "
                                        + service.type().known().get() + "."));
    }

    Entrance entrance() {
        return Entrance.of(object, context);
    }

    /** A finding at the first of these ranges, with the others beside it. */
    Finding.Builder finding(List<Value<String>> ranges) {
        Value<String> first = ranges.get(0);
        Finding.Builder finding = rule.finding(
                        object, first.place().orElse(object.meta().namePlace()))
                .subject(String.join(",", texts(ranges)));
        ranges.stream().skip(1).forEach(range -> finding.related(range.place(), "and this range"));
        return finding;
    }

    private static String ranges(List<Value<String>> ranges) {
        return (ranges.size() == 1 ? "range " : "ranges ") + Phrases.and(texts(ranges));
    }

    static List<String> texts(List<Value<String>> ranges) {
        return ranges.stream()
                .map(range -> range.known().orElse("that is not known"))
                .toList();
    }
}
