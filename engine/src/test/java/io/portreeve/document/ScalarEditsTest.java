package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScalarEditsTest {
    @Test
    void a_word_keeps_the_quotes_that_stand_there() {
        assertThat(ScalarEdits.word(value("htpp"), "http").map(TextEdit::newText))
                .contains("http");
        assertThat(ScalarEdits.word(value("\"htpp\""), "http").map(TextEdit::newText))
                .contains("\"http\"");
        assertThat(ScalarEdits.word(value("'htpp'"), "http").map(TextEdit::newText))
                .contains("'http'");
    }

    @Test
    void a_number_loses_them() {
        assertThat(ScalarEdits.number(value("\"8080\""), 8080).map(TextEdit::newText))
                .contains("8080");
    }

    @Test
    void a_value_of_several_lines_is_left_alone() {
        Optional<TextEdit> edit = ScalarEdits.word(value(">-\n  htpp"), "http");
        assertThat(edit).isEmpty();
    }

    private static SourceRange value(String written) {
        SourceFile file = SourceFile.of("a.yaml", "key: " + written + "\n");
        return new SourceRange(file, 5, 5 + written.length());
    }
}
