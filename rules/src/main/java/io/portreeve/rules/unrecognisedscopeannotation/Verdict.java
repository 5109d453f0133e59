package io.portreeve.rules.unrecognisedscopeannotation;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.IpAddress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.Entrance;
import io.portreeve.topology.cloud.Disregarded;
import io.portreeve.topology.cloud.Facing;
import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Facing.Note.About;
import io.portreeve.topology.cloud.Facing.Unrecognised;
import io.portreeve.topology.cloud.RangeList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to say about one load balancer, Ingress or Gateway. */
record Verdict(Rule rule, KubernetesObject object, Facing facing, RuleContext context) {
    /** A value that its controller does not take. */
    Stream<Finding> unrecognised() {
        return facing.unrecognised().stream().map(this::unrecognised);
    }

    private Finding unrecognised(Unrecognised annotation) {
        return finding(annotation.place(), annotation.annotation())
                .severity(entrance().severity(Severity.MEDIUM))
                .confidence(facing.direction() == Direction.UNKNOWN ? Confidence.LIKELY : Confidence.CERTAIN)
                .exposure(entrance().path())
                .fix(Fix.advice("write " + annotation.accepted() + " as the value of " + annotation.annotation()))
                .message(Phrases.name(object) + " is not turned inwards: " + annotation.annotation() + " is \""
                        + annotation.value() + "\", which " + annotation.effect() + "."
                        + entrance().reached());
    }

    /** Annotations of others than whoever decides; it does not matter where he makes it internal himself. */
    Stream<Finding> disregarded(List<Disregarded> annotations) {
        boolean closed = facing.direction() == Direction.INTERNAL || facing.direction() == Direction.CLUSTER;
        return closed ? Stream.empty() : annotations.stream().map(this::disregarded);
    }

    private Finding disregarded(Disregarded annotation) {
        Severity severity = entrance().severity(Severity.MEDIUM);
        return finding(annotation.place(), annotation.annotation())
                .severity(facing.certain() ? severity : severity.lower())
                .confidence(facing.certain() ? Confidence.CERTAIN : Confidence.LIKELY)
                .exposure(entrance().path())
                .fix(Fix.advice("write the annotation of the provider that the cluster runs on"))
                .message(Phrases.name(object) + " is not turned inwards by " + annotation.annotation() + ": "
                        + annotation.because() + "." + entrance().reached());
    }

    /** What makes the direction doubtful. */
    Stream<Finding> doubts() {
        return facing.notes().stream()
                .filter(note -> note.about() == About.DIRECTION)
                .map(note -> finding(facing.place(), note.text())
                        .severity(Severity.INFO)
                        .confidence(Confidence.POSSIBLE)
                        .exposure(entrance().path())
                        .fix(Fix.advice("name the provider with --provider, and the controller with loadBalancerClass"))
                        .message("It is not certain which way " + Phrases.name(object) + " faces. " + note.text()));
    }

    /** Items of lists that are no ranges. */
    Stream<Finding> invalid(List<RangeList> lists) {
        return lists.stream().flatMap(list -> list.invalid().stream().map(range -> invalid(range, list)));
    }

    private Finding invalid(Value<String> range, RangeList list) {
        String text = range.known().orElse("");
        String meant = IpAddress.parse(text).isPresent() ? " (" + IpAddress.asBlock(text) + " is one)" : "";
        return finding(range.place(), text)
                .severity(Severity.LOW)
                .fix(Fix.advice("write the range as an address with its prefix length"))
                .message("\"" + text + "\" in " + list.field() + " of " + Phrases.name(object)
                        + " is no range of addresses" + meant + ": " + list.refusal() + ".");
    }

    private Entrance entrance() {
        return Entrance.of(object, context);
    }

    private Finding.Builder finding(Optional<Place> place, String subject) {
        return rule.finding(object, place.orElse(object.meta().namePlace())).subject(subject);
    }
}
