package io.portreeve.report.html;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.model.Place;
import io.portreeve.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The exposure map as far as it begins outside of the cluster: every way in, with or without a finding. */
final class Doors {
    /** Widest first; what begins inside is the network of every cluster. */
    private static final List<Scope> OUTSIDE = List.of(Scope.INTERNET, Scope.UNKNOWN, Scope.NETWORK, Scope.RESTRICTED);

    private final Html html;

    Doors(Html html) {
        this.html = html;
    }

    void write(ExposureMap map) throws IOException {
        if (OUTSIDE.stream().allMatch(scope -> from(map, scope).isEmpty())) {
            return;
        }
        html.element(Tag.of("section").with("id", "doors").with("aria-labelledby", "doors-title"), () -> {
            html.element(Tag.of("h2").with("id", "doors-title"), "Every way in from outside");
            html.element(Tag.of("p"), "All paths that begin outside of the cluster, whether a rule minds them or not.");
            for (Scope scope : OUTSIDE) {
                doors(scope, from(map, scope));
            }
        });
    }

    private static List<ExposurePath> from(ExposureMap map, Scope scope) {
        return map.paths().stream().filter(path -> path.scope() == scope).toList();
    }

    private void doors(Scope scope, List<ExposurePath> paths) throws IOException {
        if (paths.isEmpty()) {
            return;
        }
        html.element(Tag.of("details", "doors " + scope), () -> {
            html.element(Tag.of("summary"), () -> {
                html.element("strong", Count.of(paths.size(), "path"));
                html.text(", open to: " + Wording.of(scope));
            });
            html.element(Tag.of("ul", "rows"), () -> {
                for (ExposurePath path : paths) {
                    html.element(Tag.of("li"), () -> door(path));
                    html.newLine();
                }
            });
        });
    }

    private void door(ExposurePath path) throws IOException {
        html.element("span", path.line().replace(" -> ", " → ") + ending(path.disposition()));
        Optional<Place> written =
                path.hops().stream().flatMap(hop -> hop.place().stream()).findFirst();
        html.element(
                "code",
                written.map(place -> place.range().file().path() + ":"
                                + place.range().startPosition().line())
                        .orElse(""));
    }

    private static String ending(Disposition disposition) {
        return disposition == Disposition.REACHES_CONTAINER ? "" : ": " + Wording.of(disposition);
    }
}
