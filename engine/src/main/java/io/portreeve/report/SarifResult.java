package io.portreeve.report;

import io.portreeve.document.TextEdit;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Related;
import io.portreeve.finding.Suppression;
import io.portreeve.reachability.Premise;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A finding as a SARIF result. */
final class SarifResult {
    private final Json json;
    private final SarifPlace place;
    private final List<String> ruleIds;

    SarifResult(Json json, SarifPlace place, List<String> ruleIds) {
        this.json = json;
        this.place = place;
        this.ruleIds = ruleIds;
    }

    /**
     * A finding, and whether somebody accepted it.
     *
     * @param say whether the report says of each result if it is suppressed
     */
    record Said(Finding finding, boolean say, Optional<Suppression> by) {}

    void write(Said said) throws IOException {
        Finding finding = said.finding();
        json.object(() -> {
            json.text("ruleId", finding.rule());
            if (ruleIds.contains(finding.rule())) {
                json.number("ruleIndex", ruleIds.indexOf(finding.rule()));
            }
            json.text("level", SarifLevel.of(finding.severity()));
            json.object("message", () -> json.text("text", FindingMessage.of(finding)));
            json.array("locations", List.of(finding), this::location);
            json.array("relatedLocations", finding.related(), this::related);
            json.object("partialFingerprints", () -> json.textUnlessEmpty("portreeve/v1", finding.fingerprint()));
            codeFlow(finding);
            fix(finding.fix().filter(fix -> !fix.edits().isEmpty()));
            if (said.say()) {
                json.array("suppressions", said.by().stream().toList(), this::suppression);
            }
            json.object("properties", () -> properties(finding));
        });
    }

    private void suppression(Suppression by) throws IOException {
        json.object(() -> {
            json.text("kind", by.kind().isInSource() ? "inSource" : "external");
            json.text("status", "accepted");
            json.text("justification", Plain.of(by.reason()));
            json.object("location", () -> place.of(by.place()));
        });
    }

    private void message(String text) throws IOException {
        json.object("message", () -> json.text("text", Plain.of(text)));
    }

    private void location(Finding finding) throws IOException {
        json.object(() -> {
            place.of(finding.range());
            json.array("logicalLocations", List.of(finding), this::field);
        });
    }

    private void field(Finding finding) throws IOException {
        json.object(() -> {
            json.text(
                    "fullyQualifiedName",
                    finding.object().id() + "." + finding.place().path());
            json.text("kind", "member");
        });
    }

    private void related(Related related) throws IOException {
        json.object(() -> {
            place.of(related.range());
            message(related.message());
        });
    }

    /** The path from outside, as far as manifests wrote it; one step alone would only repeat a location. */
    private void codeFlow(Finding finding) throws IOException {
        List<Hop> written = finding.exposure().map(ExposurePath::hops).orElse(List.of()).stream()
                .filter(hop -> hop.place().isPresent())
                .toList();
        if (written.size() < 2) {
            return;
        }
        json.array(
                "codeFlows",
                List.of(written),
                hops -> json.object(() -> json.array(
                        "threadFlows",
                        List.of(hops),
                        flow -> json.object(() -> json.array("locations", flow, this::hop)))));
    }

    private void hop(Hop hop) throws IOException {
        json.object(() -> json.object("location", () -> {
            place.of(hop.place().orElseThrow().range());
            message(hop.text());
        }));
    }

    private void fix(Optional<Fix> fix) throws IOException {
        if (fix.isEmpty()) {
            return;
        }
        json.array(
                "fixes",
                List.of(fix.get()),
                each -> json.object(() -> {
                    json.object("description", () -> json.text("text", Plain.of(each.description())));
                    json.array("artifactChanges", byFile(each).entrySet(), this::change);
                }));
    }

    private static Map<String, List<TextEdit>> byFile(Fix fix) {
        return fix.edits().stream()
                .collect(Collectors.groupingBy(
                        edit -> edit.range().file().path(), LinkedHashMap::new, Collectors.toList()));
    }

    private void change(Map.Entry<String, List<TextEdit>> edits) throws IOException {
        json.object(() -> {
            place.artifact(edits.getKey());
            json.array("replacements", edits.getValue(), this::replacement);
        });
    }

    private void replacement(TextEdit edit) throws IOException {
        json.object(() -> {
            place.region("deletedRegion", edit.range());
            json.object("insertedContent", () -> json.text("text", edit.newText()));
        });
    }

    private void properties(Finding finding) throws IOException {
        json.text("severity", finding.severity().toString());
        json.text("confidence", finding.confidence().toString());
        if (finding.exposure().isPresent()) {
            ExposurePath exposure = finding.exposure().get();
            json.text("scope", exposure.scope().toString());
            json.text("disposition", exposure.disposition().name());
            json.text("path", exposure.line());
            json.texts(
                    "premises", exposure.premises().stream().map(Premise::text).toList());
        }
    }
}
