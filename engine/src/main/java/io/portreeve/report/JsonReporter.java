package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The report for programs, as {@code scan.schema.json} beside this class describes it. */
public final class JsonReporter implements Reporter {
    private static final String SCHEMA = "portreeve.io/scan/v1";

    private final String version;

    /** The reporter of the given version of Portreeve. */
    public JsonReporter(String version) {
        this.version = version;
    }

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            FindingJson findings = new FindingJson(json);
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.tool(version);
                json.object("summary", () -> summary(json, result));
                json.texts("premises", StandingPremises.of(result));
                json.array("findings", result.findings(), findings::write);
                json.array("problems", result.problems(), problem -> ProblemJson.write(json, problem));
            });
        }
    }

    private static void summary(Json json, ScanResult result) throws IOException {
        Statistics statistics = result.statistics();
        json.number("files", statistics.files());
        json.number("documents", statistics.documents());
        json.number("objects", statistics.objects());
        json.object("findings", () -> counts(json, result.findings()));
        json.number("suppressed", statistics.suppressed());
        json.number("problems", result.problems().size());
        json.object("skipped", () -> {
            for (Map.Entry<String, Integer> reason : statistics.skipped().entrySet()) {
                json.number(reason.getKey(), reason.getValue());
            }
        });
        json.texts("premises", StandingPremises.of(result));
    }

    private static void counts(Json json, List<Finding> findings) throws IOException {
        SeverityCounts counts = SeverityCounts.of(findings);
        for (Severity severity : SeverityCounts.WORST_FIRST) {
            json.number(severity.toString(), counts.of(severity));
        }
    }
}
