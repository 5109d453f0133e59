package io.portreeve.report;

import io.portreeve.access.Subject;
import java.io.IOException;

/** Somebody whom bindings name, in JSON. */
final class SubjectJson {
    private SubjectJson() {}

    static void write(Json json, Subject subject) throws IOException {
        json.object(() -> fields(json, subject));
    }

    /** The same in an object that says more. */
    static void fields(Json json, Subject subject) throws IOException {
        json.text("kind", subject.kind().toString());
        json.textOrNull("namespace", subject.namespace());
        json.text("name", subject.name());
        json.truth("broad", subject.breadth().isBroad());
    }
}
