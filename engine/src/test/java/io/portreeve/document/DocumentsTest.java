package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.Position;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    void a_syntax_error_in_the_third_document_loses_no_other() {
        Reading reading = Reading.of("""
                a: 1
                ---
                b: 2
                ---
                c: [3
                d: "4
                ---
                e: 5
                ---
                f: 6
                """);

        assertThat(reading.documents().stream().map(Document::index)).containsExactly(0, 1, 3, 4);
        assertThat(reading.onlyProblem().code()).isEqualTo("unparsable-document");
        assertThat(reading.onlyProblem().message()).contains("Document 3", "line ", "column ");
    }

    @Test
    void a_problem_points_at_the_place_of_the_error() {
        Reading reading = Reading.of("a: 1\n---\nb: c: d\n");

        assertThat(reading.onlyProblem().range().map(SourceRange::startPosition))
                .contains(new Position(3, 5));
    }

    @Test
    void a_marker_ends_a_document_even_inside_a_string() {
        Reading reading = Reading.of("a: \"open\n---\nb: 2\n");

        assertThat(reading.codes()).containsExactly("unparsable-document");
        assertThat(reading.document(0).get("b").text()).contains("2");
    }

    @Test
    void lines_that_only_begin_like_markers_are_text() {
        Cursor root = Reading.clean("key: |\n  -----BEGIN CERTIFICATE-----\n  --- x\n  ...\nlist:\n- ---a\n");

        assertThat(root.get("key").text()).contains("-----BEGIN CERTIFICATE-----\n--- x\n...\n");
    }

    @Test
    void content_may_stand_on_the_marker_line() {
        Reading reading = Reading.of("--- {a: 1}\n--- # note\nb: 2\n--- |\n text\n---\tc\n");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents()).hasSize(4);
        assertThat(reading.document(1).get("b").text()).contains("2");
    }

    @Test
    void empty_documents_are_counted_but_not_handed_out() {
        Reading reading = Reading.of("# head\n---\n---\na: 1\n---\n# only a comment\n---\nb: 2\n");

        assertThat(reading.documents().stream().map(Document::index)).containsExactly(1, 3);
    }

    @Test
    void two_roots_without_a_marker_are_a_problem() {
        assertThat(Reading.of("{a: 1} {b: 2}\n").codes()).containsExactly("unparsable-document");
        assertThat(Reading.of("- a\nb: 1\n").codes()).containsExactly("unparsable-document");
    }

    @Test
    void the_last_of_two_equal_keys_wins_and_a_problem_says_so() {
        Reading reading = Reading.of("spec:\n  port: 22\n  type: x\n  port: 80\n");

        assertThat(reading.document(0).at("spec", "port").text()).contains("80");
        assertThat(reading.onlyProblem().code()).isEqualTo("duplicate-key");
        assertThat(reading.onlyProblem().message()).contains("\"port\"", "line 2");
        assertThat(reading.onlyProblem().range().map(SourceRange::startByte)).contains(29L);
    }

    @Test
    void equal_keys_are_found_among_many() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("k").append(i).append(": ").append(i).append('\n');
        }
        Reading reading = Reading.of(text + "k3: again\nk39: again\n");

        assertThat(reading.codes()).containsExactly("duplicate-key", "duplicate-key");
        assertThat(reading.document(0).entries()).hasSize(40);
        assertThat(reading.document(0).get("k3").text()).contains("again");
        assertThat(List.copyOf(reading.document(0).entries().keySet())).endsWith("k38", "k3", "k39");
    }

    @Test
    void a_file_over_the_size_limit_is_refused_whole() {
        Reading reading = Reading.of(SourceFile.of("big.yaml", "a: 1\n".repeat(30)), new Limits(200, 1000, 100));

        assertThat(reading.codes()).containsExactly("file-too-large");
        assertThat(reading.documents()).isEmpty();
    }

    @Test
    void an_ellipsis_is_told_where_it_stands_and_not_at_the_next_token() {
        Reading reading = Reading.of("kind: Service\nmetadata:\n  name: web\n  ...\n\n\nspec:\n  type: ClusterIP\n");
        assertThat(reading.onlyProblem().range().orElseThrow()).hasToString("manifest.yaml:4:3");
    }

    @Test
    void a_file_of_one_document_is_spoken_of_as_a_file() {
        assertThat(Reading.of("a: [\n").onlyProblem().message())
                .startsWith("The file was not judged, because it cannot be read: ")
                .endsWith("Correct it there.");
        assertThat(Reading.of("a: `b`\n---\nc: 1\n").onlyProblem().message())
                .isEqualTo("Document 1 of the file was not judged, because it cannot be read: found character '`' that"
                        + " cannot start any token (line 1, column 4). Correct it there; it does not affect the other"
                        + " documents.");
    }
}
