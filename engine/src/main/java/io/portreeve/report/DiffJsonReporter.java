package io.portreeve.report;

import io.portreeve.change.Cause;
import io.portreeve.change.Door;
import io.portreeve.change.ExposureChange;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A comparison as JSON of schema {@code portreeve.io/diff/v1}, as {@code diff.schema.json} beside this class describes it. */
public final class DiffJsonReporter implements DiffReporter {
    private static final String SCHEMA = "portreeve.io/diff/v1";
    private static final List<ExposureChange.Kind> ORDER = List.of(
            ExposureChange.Kind.ADDED,
            ExposureChange.Kind.REMOVED,
            ExposureChange.Kind.WIDENED,
            ExposureChange.Kind.NARROWED);

    private final String version;

    /** The reporter of the given version of Portreeve. */
    public DiffJsonReporter(String version) {
        this.version = version;
    }

    @Override
    public void write(DiffReport report, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.tool(version);
                json.texts("premises", report.premises());
                for (ExposureChange.Kind kind : ORDER) {
                    json.array(kind.toString(), report.of(kind), entry -> json.object(() -> entry(json, entry)));
                }
                json.array("problems", report.problems(), problem -> ProblemJson.write(json, problem));
            });
        }
    }

    private static void entry(Json json, DiffEntry entry) throws IOException {
        ExposureChange change = entry.change();
        json.text("severity", entry.severity().toString());
        json.truth("accepted", entry.accepted());
        json.text("aspect", change.aspect().toString());
        json.text("message", entry.message());
        json.object("endpoint", () -> {
            json.text("object", change.endpoint().object());
            json.text("port", change.endpoint().port());
        });
        path(json, "before", change.before());
        path(json, "after", change.after());
        json.array("opened", change.opened(), door -> door(json, door));
        json.array("closed", change.closed(), door -> door(json, door));
        json.array("left", change.left(), door -> door(json, door));
        json.array("causes", change.causes(), cause -> cause(json, cause));
        Optional<Fix> fix = entry.finding().flatMap(Finding::fix);
        if (fix.isPresent()) {
            json.text("fix", fix.get().description());
        }
    }

    private static void path(Json json, String name, Optional<ExposurePath> path) throws IOException {
        if (path.isPresent()) {
            json.object(name, () -> ExposureJson.write(json, new Exposure(path.get(), Optional.empty())));
        } else {
            json.nothing(name);
        }
    }

    private static void door(Json json, Door door) throws IOException {
        json.object(() -> {
            json.text("scope", door.scope().toString());
            json.texts("sources", door.sources());
            json.textUnlessEmpty("port", door.port());
            json.textUnlessEmpty("object", door.object());
            json.textUnlessEmpty("way", door.way());
        });
    }

    private static void cause(Json json, Cause cause) throws IOException {
        json.object(() -> {
            json.text("file", cause.place().range().file().path());
            json.number("line", cause.place().range().startPosition().line());
            json.number("column", cause.place().range().startPosition().column());
            json.truth("old", cause.old());
            json.text("message", cause.message());
        });
    }
}
