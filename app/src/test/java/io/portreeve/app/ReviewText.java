package io.portreeve.app;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.document.Scalars;
import io.portreeve.guard.ReviewRequest;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reviews about manifests, written to the schema of {@code admission.k8s.io/v1}. */
final class ReviewText {
    private ReviewText() {}

    /** What an API server would ask about a change. */
    static ReviewRequest of(String operation, Optional<String> old, Optional<String> now) {
        Cursor object = cursor(now.or(() -> old).orElseThrow());
        String apiVersion = text(object, "apiVersion");
        int slash = apiVersion.indexOf('/');
        String type = "\"group\": \"%s\", \"version\": \"%s\""
                .formatted(apiVersion.substring(0, Math.max(slash, 0)), apiVersion.substring(slash + 1));
        return GuardedTown.request("""
                {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
                  "uid": "705ab4f5-6393-11e8-b7cc-42010a800002",
                  "kind": {%1$s, "kind": "%2$s"}, "resource": {%1$s, "resource": "%3$ss"},
                  "name": %4$s, "namespace": "%5$s", "operation": "%6$s", "dryRun": false,
                  "userInfo": {"username": "mallory@example.com", "groups": ["system:authenticated"]},
                  "object": %7$s, "oldObject": %8$s}}
                """.formatted(
                        type,
                        text(object, "kind"),
                        text(object, "kind").toLowerCase(java.util.Locale.ROOT),
                        Scalars.escaped(text(object.get("metadata"), "name")),
                        text(object.get("metadata"), "namespace"),
                        operation,
                        now.map(ReviewText::json).orElse("null"),
                        old.map(ReviewText::json).orElse("null")));
    }

    private static String text(Cursor object, String key) {
        return object.get(key).text().orElse("");
    }

    private static Cursor cursor(String manifest) {
        List<Document> documents = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT).read(SourceFile.of("review.yaml", manifest), documents::add);
        return documents.get(0).cursor();
    }

    /** The manifest as JSON. */
    static String json(String manifest) {
        return json(cursor(manifest));
    }

    private static String json(Cursor at) {
        if (at.isMapping()) {
            List<String> entries = new ArrayList<>();
            at.entries().forEach((key, value) -> entries.add(Scalars.escaped(key) + ": " + json(value)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (at.isSequence()) {
            return "["
                    + String.join(
                            ", ", at.items().stream().map(ReviewText::json).toList()) + "]";
        }
        return at.scalar()
                .map(scalar ->
                        Scalars.resolve(scalar) instanceof String ? Scalars.escaped(scalar.text()) : scalar.text())
                .orElse("null");
    }
}
