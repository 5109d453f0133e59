package io.portreeve.report;

import io.portreeve.document.TextEdit;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Related;
import io.portreeve.model.KubernetesObject;
import io.portreeve.reachability.Premise;
import java.io.IOException;

/** A finding in JSON. */
final class FindingJson {
    private final Json json;

    FindingJson(Json json) {
        this.json = json;
    }

    void write(Finding finding) throws IOException {
        json.object(() -> {
            json.text("rule", finding.rule());
            json.text("name", finding.name());
            json.text("severity", finding.severity().toString());
            json.text("confidence", finding.confidence().toString());
            json.text("message", finding.message());
            json.text("file", finding.range().file().path());
            RangeJson.write(json, finding.range());
            json.object("object", () -> object(finding.object()));
            json.text("path", finding.place().path());
            json.array("related", finding.related(), this::related);
            if (finding.exposure().isPresent()) {
                ExposurePath exposure = finding.exposure().get();
                json.object("exposure", () -> exposure(exposure));
            }
            if (!finding.openers().isEmpty()) {
                json.array("openers", finding.openers(), opener -> SubjectJson.write(json, opener));
            }
            if (finding.fix().isPresent()) {
                Fix fix = finding.fix().get();
                json.object("fix", () -> fix(fix));
            }
            json.text("fingerprint", finding.fingerprint());
        });
    }

    private void object(KubernetesObject object) throws IOException {
        json.text("apiVersion", object.meta().apiVersion());
        json.text("kind", object.kind());
        json.textOrNull("namespace", object.namespace());
        json.text("name", object.name());
    }

    private void related(Related related) throws IOException {
        json.object(() -> {
            json.text("file", related.range().file().path());
            RangeJson.write(json, related.range());
            json.text("message", related.message());
        });
    }

    private void exposure(ExposurePath exposure) throws IOException {
        json.text("scope", exposure.scope().toString());
        json.text("disposition", exposure.disposition().name());
        json.array("hops", exposure.hops(), hop -> HopJson.write(json, hop));
        json.texts("premises", exposure.premises().stream().map(Premise::text).toList());
    }

    private void fix(Fix fix) throws IOException {
        json.text("description", fix.description());
        json.array("edits", fix.edits(), this::edit);
    }

    private void edit(TextEdit edit) throws IOException {
        json.object(() -> {
            json.text("file", edit.range().file().path());
            RangeJson.write(json, edit.range());
            json.text("newText", edit.newText());
        });
    }
}
