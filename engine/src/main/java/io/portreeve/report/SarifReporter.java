package io.portreeve.report;

import io.portreeve.rule.Rule;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report in SARIF 2.1.0, as code scanning services accept it: relative paths, rules with help, fingerprints, fixes. */
public final class SarifReporter implements Reporter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final String version;
    private final List<Rule> rules;

    /** The reporter of the given version of Portreeve, which says what {@code rules} are about. */
    public SarifReporter(String version, List<Rule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("$schema", SCHEMA);
                json.text("version", "2.1.0");
                json.array("runs", List.of(result), run -> json.object(() -> run(json, run)));
            });
        }
    }

    private void run(Json json, ScanResult result) throws IOException {
        SarifPlace place = new SarifPlace(json);
        SarifRule rule = new SarifRule(json, result.findings());
        SarifResult finding = new SarifResult(
                json, place, rules.stream().map(each -> each.info().id()).toList());
        json.object(
                "tool",
                () -> json.object("driver", () -> {
                    json.text("name", "Portreeve");
                    json.text("version", version);
                    json.text("semanticVersion", version);
                    json.array("rules", rules, rule::write);
                }));
        json.array("invocations", List.of(result.problems()), problems -> invocation(json, place, problems));
        json.object("originalUriBaseIds", () -> json.object(SarifPlace.BASE, () -> baseFolder(json)));
        json.text("columnKind", "utf16CodeUnits");
        json.object("properties", () -> json.texts("premises", StandingPremises.of(result)));
        json.array("results", results(result), finding::write);
    }

    /** Suppressed findings stand behind the others; once there is one, SARIF wants each result to say whether it is one. */
    private static List<SarifResult.Said> results(ScanResult result) {
        boolean say = !result.suppressed().isEmpty();
        Stream<SarifResult.Said> open =
                result.findings().stream().map(finding -> new SarifResult.Said(finding, say, Optional.empty()));
        Stream<SarifResult.Said> suppressed = result.suppressed().stream()
                .map(each -> new SarifResult.Said(each.finding(), say, Optional.of(each.by())));
        return Stream.concat(open, suppressed).toList();
    }

    private static void baseFolder(Json json) throws IOException {
        json.object("description", () -> json.text("text", "The folder in which the scan was started."));
    }

    private static void invocation(Json json, SarifPlace place, List<Problem> problems) throws IOException {
        SarifProblem problem = new SarifProblem(json, place);
        json.object(() -> {
            json.truth("executionSuccessful", true);
            json.array("toolExecutionNotifications", problems, problem::write);
        });
    }
}
