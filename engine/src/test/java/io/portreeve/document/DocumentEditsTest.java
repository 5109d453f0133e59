package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentEditsTest {
    @Test
    void a_document_goes_between_the_other_and_the_next() {
        assertThat(added("kind: A\n---\nkind: B\n", "kind: A")).contains("kind: A\n---\nnew: 1\n---\nkind: B\n");
        assertThat(added("kind: A\n...\n---\nkind: B\n", "kind: A"))
                .contains("kind: A\n---\nnew: 1\n...\n---\nkind: B\n");
    }

    @Test
    void the_end_of_the_file_stays_as_it_is() {
        assertThat(added("kind: A\n", "kind: A")).contains("kind: A\n---\nnew: 1\n");
        assertThat(added("kind: A", "kind: A")).contains("kind: A\n---\nnew: 1");
        assertThat(added("kind: A\n\n\n", "kind: A")).contains("kind: A\n---\nnew: 1\n\n\n");
        assertThat(added("kind: A\r\n", "kind: A")).contains("kind: A\r\n---\r\nnew: 1\r\n");
    }

    @Test
    void comments_behind_a_document_stay_behind_it() {
        assertThat(added("kind: A # one\n# two\n---\nkind: B\n", "kind: A"))
                .contains("kind: A # one\n# two\n---\nnew: 1\n---\nkind: B\n");
    }

    @Test
    void nothing_is_added_inside_of_something_or_to_json() {
        assertThat(added("items:\n  - kind: A\n", "kind: A")).isEmpty();
        assertThat(added("{\"kind\": \"A\"}\n", "{\"kind\": \"A\"}")).isEmpty();
    }

    @Test
    void blank_lines_that_a_text_keeps_stay_with_it() {
        assertThat(added("kind: |+\n  A\n\n", "kind: |+\n  A")).isEmpty();
    }

    private static Optional<String> added(String text, String document) {
        SourceFile file = SourceFile.of("a.yaml", text);
        int start = text.indexOf(document);
        return DocumentEdits.addBehind(new SourceRange(file, start, start + document.length()), "new: 1\n", "new")
                .map(edit -> text.substring(0, edit.range().start())
                        + edit.newText()
                        + text.substring(edit.range().end()));
    }
}
