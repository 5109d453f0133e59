package io.portreeve.report.graph;

import io.portreeve.exposure.Hop;
import io.portreeve.model.KubernetesObject;
import io.portreeve.report.Lane;
import io.portreeve.report.ShortNames;
import io.portreeve.report.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hop as a box shows it, before the boxes of several paths are found to be the same.
 *
 * @param key equal for hops that are one box
 * @param about all that is known of it, in lines
 * @param file where the object stands that makes the step; empty where none does
 */
record Stop(String key, Lane lane, String title, String detail, List<String> about, String namespace, String file) {
    private static final String SERVICE = "Service ";
    private static final String BY = " by ";

    /** Who stands outside; others come this way where the ranges differ. */
    static Stop source(Hop hop, String ranges) {
        return new Stop(
                "from " + hop.text() + " " + ranges, Lane.FROM, hop.text(), ranges, List.of(hop.text()), "", "");
    }

    /** A step that an object makes. */
    static Stop step(Hop hop, ShortNames names) {
        String text = names.of(hop);
        String detail = "";
        int aside = text.endsWith(")") ? text.indexOf(" (") : -1;
        if (aside > 0) {
            detail = text.substring(aside + 2, text.length() - 1).replace(") (", ", ");
            text = text.substring(0, aside);
        }
        String title = text.startsWith(SERVICE) ? text.substring(SERVICE.length()) : text;
        return new Stop(
                hop.kind() + " " + object(hop) + " " + hop.text(),
                Lane.of(hop.kind()),
                title,
                detail,
                about(hop),
                namespace(hop),
                file(hop));
    }

    /** This step and the next one of the same lane, as one: a Gateway and its route. */
    Stop with(Stop next) {
        String more = next.detail.isEmpty() ? next.title : next.title + " (" + next.detail + ")";
        return new Stop(
                key + " " + next.key,
                lane,
                title,
                detail.isEmpty() ? more : detail + ", " + more,
                Stream.concat(about.stream(), next.about.stream()).toList(),
                namespace,
                file);
    }

    /** The port of some pods. */
    static Stop pods(Hop hop, ShortNames names) {
        String text = names.of(hop);
        String kind = hop.object().map(KubernetesObject::kind).orElse("");
        boolean named = !kind.isEmpty() && text.startsWith(kind + " ");
        return new Stop(
                hop.kind() + " " + object(hop) + " " + hop.port(),
                Lane.PODS,
                named ? text.substring(kind.length() + 1) : text,
                kind,
                about(hop),
                namespace(hop),
                file(hop));
    }

    /** What narrows or closes the way to {@code target}. */
    static Stop gate(Hop hop, ShortNames names, Stop target) {
        String text = Wording.unwrapped(names.of(hop));
        int by = text.lastIndexOf(BY);
        String effect = by < 0 ? text : text.substring(0, by);
        return new Stop(
                "gate " + hop.text() + " " + target.key(),
                Lane.POLICY,
                effect.endsWith(",") ? effect.substring(0, effect.length() - 1) : effect,
                by < 0 ? "" : text.substring(by + 1),
                about(hop),
                target.namespace(),
                "");
    }

    /** What stops everybody before {@code target}, where no object says so. */
    static Stop barrier(String reason, Stop target) {
        return new Stop(
                "gate " + reason + " " + target.key(),
                Lane.POLICY,
                reason,
                "",
                List.of(reason),
                target.namespace(),
                "");
    }

    /** Where a way ends that leads to no pods. */
    static Stop deadEnd(Hop hop, String reason, Stop before) {
        String title = Wording.unwrapped(hop.text());
        return new Stop(
                "end " + hop.text() + " " + before.key(), Lane.PODS, title, reason, about(hop), before.namespace(), "");
    }

    /** Objects of one name may be several, in several files. */
    private static String object(Hop hop) {
        return hop.object()
                .map(object -> object.meta().namePlace().range().toString())
                .orElse("");
    }

    private static String file(Hop hop) {
        return hop.object().map(object -> object.origin().file().path()).orElse("");
    }

    private static List<String> about(Hop hop) {
        String place = hop.place().map(known -> ", " + known.range()).orElse("");
        return List.of(Wording.unwrapped(hop.text()) + place + (hop.because().isEmpty() ? "" : ": " + hop.because()));
    }

    /** The folder of the scan unit stands for a namespace that nobody wrote. */
    private static String namespace(Hop hop) {
        Optional<KubernetesObject> object = hop.object();
        return object.flatMap(KubernetesObject::namespace)
                .or(() -> object.map(known -> known.origin().unit()))
                .orElse("");
    }
}
