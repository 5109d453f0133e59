package io.portreeve.report.html;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.model.Place;
import io.portreeve.reachability.Premise;
import io.portreeve.report.Lane;
import io.portreeve.report.Wording;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An exposure path as boxes in lanes, outside on the left; each box says which line made the hop and why it leads on. */
final class PathDrawing {
    private final Html html;
    private final ExposurePath path;
    private final SourceFile here;

    private PathDrawing(Html html, ExposurePath path, SourceFile here) {
        this.html = html;
        this.path = path;
        this.here = here;
    }

    /** Draws a path for a finding in the file {@code here}, whose folder goes without saying. */
    static void write(Html html, ExposurePath path, SourceFile here) throws IOException {
        new PathDrawing(html, path, here).write();
    }

    private void write() throws IOException {
        html.element(Tag.of("ol", "path " + path.scope()), () -> {
            for (List<Hop> lane : lanes()) {
                html.element(Tag.of("li", "lane"), () -> lane(lane));
            }
        });
        for (Premise premise : path.premises()) {
            if (!premise.standing()) {
                html.element(Tag.of("p", "condition"), "Not certain: " + premise.text() + ".");
            }
        }
        if (path.disposition() != Disposition.REACHES_CONTAINER) {
            html.element(Tag.of("p", "ending"), "The path ends here: " + Wording.of(path.disposition()) + ".");
        }
    }

    /** Hops that follow each other in one lane share its column. */
    private List<List<Hop>> lanes() {
        List<List<Hop>> lanes = new ArrayList<>();
        for (Hop hop : path.hops()) {
            boolean same = !lanes.isEmpty()
                    && Lane.of(lanes.get(lanes.size() - 1).get(0).kind()) == Lane.of(hop.kind());
            if (!same) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lanes.size() - 1).add(hop);
        }
        return lanes;
    }

    private void lane(List<Hop> hops) throws IOException {
        html.element(Tag.of("span", "title"), Lane.of(hops.get(0).kind()).toString());
        for (Hop hop : hops) {
            html.element(Tag.of("div", "hop"), () -> hop(hop));
        }
    }

    private void hop(Hop hop) throws IOException {
        html.element("strong", Wording.unwrapped(hop.text()));
        if (hop.place().isPresent()) {
            Place place = hop.place().get();
            html.element(Tag.of("code", "place"), place(place));
        }
        if (!hop.because().isEmpty()) {
            html.element(Tag.of("span", "because"), hop.because());
        }
    }

    private String place(Place place) {
        String file = place.range().file().path();
        boolean beside = folder(file).equals(folder(here.path()));
        return (beside ? file.substring(folder(file).length()) : file) + ":"
                + place.range().startPosition().line();
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
