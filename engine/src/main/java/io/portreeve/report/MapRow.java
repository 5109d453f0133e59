package io.portreeve.report;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A path as a row of a table.
 *
 * @param from who comes this way
 * @param wayIn what leads to the Service or the pod, outermost first; empty inside the cluster
 * @param servicePort empty where no Service is passed
 * @param podPort where it ends
 * @param note how it ends and who narrows it, where that does not go without saying
 * @param place the deciding line, {@code file:line}; empty where none is written
 */
public record MapRow(
        Exposure exposure, String from, String wayIn, String servicePort, String podPort, String note, String place) {
    private static final String SERVICE = "Service ";

    public static MapRow of(Exposure exposure, ShortNames names) {
        ExposurePath path = exposure.path();
        return new MapRow(
                exposure,
                path.hops().get(0).text(),
                joined(path, names, Lane.EDGE, Lane.FRONT),
                path.hop(Hop.Kind.SERVICE)
                        .map(names::of)
                        .map(text -> text.startsWith(SERVICE) ? text.substring(SERVICE.length()) : text)
                        .orElse(""),
                Wording.unwrapped(joined(path, names, Lane.PODS)),
                note(path, names),
                exposure.decidedAt().map(MapRow::line).orElse(""));
    }

    private static String joined(ExposurePath path, ShortNames names, Lane... lanes) {
        return path.hops().stream()
                .filter(hop -> List.of(lanes).contains(Lane.of(hop.kind())))
                .map(names::of)
                .collect(Collectors.joining(" -> "));
    }

    private static String note(ExposurePath path, ShortNames names) {
        List<String> notes = new ArrayList<>();
        if (path.disposition() != Disposition.REACHES_CONTAINER) {
            notes.add(Wording.of(path.disposition()));
        }
        path.hop(Hop.Kind.POLICY).map(names::of).map(Wording::unwrapped).ifPresent(notes::add);
        return String.join(": ", notes);
    }

    private static String line(Place place) {
        return place.range().file().path() + ":" + place.range().startPosition().line();
    }
}
