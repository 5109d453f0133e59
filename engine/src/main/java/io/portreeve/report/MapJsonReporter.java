package io.portreeve.report;

import java.io.IOException;

/** An exposure map as JSON of schema {@code portreeve.io/map/v1}, as {@code map.schema.json} beside this class describes it. */
public final class MapJsonReporter implements MapReporter {
    private static final String SCHEMA = "portreeve.io/map/v1";

    private final String version;

    /** The reporter of the given version of Portreeve. */
    public MapJsonReporter(String version) {
        this.version = version;
    }

    @Override
    public void write(MapReport report, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.tool(version);
                json.texts("premises", report.premises());
                json.array(
                        "exposures",
                        report.exposures(),
                        exposure -> json.object(() -> ExposureJson.write(json, exposure)));
                json.array("problems", report.problems(), problem -> ProblemJson.write(json, problem));
            });
        }
    }
}
