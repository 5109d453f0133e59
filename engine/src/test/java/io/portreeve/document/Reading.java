package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What reading a text gave: its documents and its problems. */
record Reading(List<Document> documents, List<Problem> problems) {
    static Reading of(String text) {
        return of("manifest.yaml", text);
    }

    static Reading of(String path, String text) {
        return of(SourceFile.of(path, text), Limits.DEFAULT);
    }

    static Reading of(SourceFile file, Limits limits) {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new DocumentReader(limits).read(file, documents::add);
        return new Reading(documents, problems);
    }

    /** The top of the only document of a text without problems. */
    static Cursor clean(String text) {
        Reading reading = of(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents()).hasSize(1);
        return reading.documents().get(0).cursor();
    }

    Cursor document(int position) {
        return documents.get(position).cursor();
    }

    List<String> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    Problem onlyProblem() {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    /** The comments of a document, as written. */
    List<String> comments(int position) {
        Document document = documents.get(position);
        String text = document.file().text();
        return document.comments().stream()
                .map(comment -> text.substring(comment.start(), comment.end()))
                .toList();
    }
}
