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
    void json_and_words_of_yaml_get_the_quotes_that_they_need() {
        assertThat(word("{\"targetPort\": 8080}", "8080", "https")).contains("{\"targetPort\": \"https\"}");
        assertThat(word("{\"targetPort\" : 8080}", "8080", "https")).contains("{\"targetPort\" : \"https\"}");
        assertThat(word("{targetPort: 8080}", "8080", "https")).contains("{targetPort: https}");
        assertThat(word("name: off1", "off1", "off")).contains("name: \"off\"");
    }

    @Test
    void a_value_with_a_tag_is_left_alone_and_one_with_an_anchor_is_not() {
        assertThat(word("name: !!str htpp", "htpp", "http")).isEmpty();
        assertThat(word("name: &it htpp", "htpp", "http")).contains("name: &it http");
    }

    private static Optional<String> word(String text, String old, String word) {
        SourceFile file = SourceFile.of("a.yaml", text);
        int at = text.indexOf(old);
        return ScalarEdits.word(new SourceRange(file, at, at + old.length()), word)
                .map(edit -> text.replace(old, edit.newText()));
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
