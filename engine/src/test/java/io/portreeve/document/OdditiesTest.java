package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceRange;
import org.junit.jupiter.api.Test;

class OdditiesTest {
    @Test
    void a_tab_after_a_value_is_accepted() {
        Cursor root = Reading.clean("kind: Service\t\nspec:\t\n  type: NodePort\t# open\nstatus:\tnone\n");

        assertThat(root.at("spec", "type").range().text()).isEqualTo("NodePort");
        assertThat(root.get("status").text()).contains("none");
    }

    @Test
    void tabs_inside_flow_collections_and_strings_are_accepted() {
        Cursor root = Reading.clean("a: {\n\t\"x\":\t1,\n\ty: [\n\t2 ]}\nb: \"one\ttwo\"\n");

        assertThat(root.at("a", "x").text()).contains("1");
        assertThat(root.at("a", "y").items()).hasSize(1);
        assertThat(root.get("b").text()).contains("one\ttwo");
    }

    @Test
    void a_continued_value_may_be_indented_with_tabs_behind_its_spaces() {
        Cursor root = Reading.clean("description: first\n  \tsecond\nport: 22\n");

        assertThat(root.get("description").text()).contains("first second");
        assertThat(root.get("port").range().startPosition()).hasToString("3:7");
    }

    @Test
    void a_tab_as_indentation_costs_its_document_only() {
        Reading reading = Reading.of("spec:\n\ttype: NodePort\n---\na: 1\n");

        assertThat(reading.codes()).containsExactly("unparsable-document");
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void carriage_returns_end_lines_alone_and_before_line_feeds() {
        Cursor dos = Reading.clean("kind: Pod\r\nspec:\r\n  port: 22\r\ntext: |\r\n  x\r\n  y\r\n");
        Cursor old = Reading.clean("kind: Pod\rspec:\r  port: 22\r# end\r");

        assertThat(dos.at("spec", "port").range().startPosition()).hasToString("3:9");
        assertThat(dos.at("spec", "port").range().text()).isEqualTo("22");
        assertThat(dos.get("text").text()).contains("x\ny\n");
        assertThat(dos.get("text").range().text()).isEqualTo("|\r\n  x\r\n  y");
        assertThat(old.at("spec", "port").range().startPosition()).hasToString("3:9");
    }

    @Test
    void documents_are_cut_at_markers_whatever_ends_the_lines() {
        assertThat(Reading.of("a: 1\r\n---\r\na: 2\r\n").documents()).hasSize(2);
        assertThat(Reading.of("a: 1\r---\ra: 2\r").documents()).hasSize(2);
    }

    @Test
    void a_no_break_space_is_part_of_the_text_around_it() {
        Cursor root = Reading.clean("name: my\u00A0service\nport: 22\u00A0\n");

        assertThat(root.get("name").text()).contains("my\u00A0service");
        assertThat(root.get("port").text()).contains("22\u00A0");
    }

    @Test
    void a_next_line_character_in_a_value_is_read() {
        assertThat(Reading.clean("a: one\u0085two\nb: 2\n").get("b").text()).contains("2");
    }

    @Test
    void unicode_line_ends_end_lines_where_nothing_else_makes_sense() {
        Cursor root = Reading.clean("a: 1\u0085port: 22\u2028c: 3\n");

        assertThat(root.get("port").range().text()).isEqualTo("22");
        assertThat(root.entries()).containsOnlyKeys("a", "port", "c");
    }

    @Test
    void a_lone_equals_sign_is_a_string() {
        Cursor root = Reading.clean("enum:\n- =\n- \"!=\"\nop: =\nflow: [=, \"x\"]\n");

        assertThat(root.get("op").text()).contains("=");
        assertThat(root.get("enum").items().get(0).text()).contains("=");
        assertThat(root.get("flow").items().get(0).text()).contains("=");
    }

    @Test
    void everybodys_own_tags_are_accepted() {
        Cursor root = Reading.clean(
                "name: !Sub ${Stack}-web\nscript: !reference [.setup, script]\nv: !<tag:x.org,2020:y> 1\n");

        assertThat(root.get("name").text()).contains("${Stack}-web");
        assertThat(root.get("script").items()).hasSize(2);
        assertThat(root.get("v").scalar().map(Scalars::resolve)).contains("1");
    }

    @Test
    void integer_boolean_and_null_keys_become_their_text() {
        Cursor root = Reading.clean("8080: web\ntrue: x\n~: y\n? long\n: z\n");

        assertThat(root.entries()).containsOnlyKeys("8080", "true", "~", "long");
        assertThat(root.get("8080").text()).contains("web");
    }

    @Test
    void a_mapping_as_key_makes_no_kubernetes_object() {
        Reading reading = Reading.of("? [a, b]\n: 1\n---\na: 1\n");

        assertThat(reading.onlyProblem().code()).isEqualTo("unparsable-document");
        assertThat(reading.onlyProblem().range().map(SourceRange::text)).contains("[a, b]");
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void directives_are_accepted() {
        Cursor root = Reading.clean("%YAML 1.1\n%TAG !e! tag:example.org,2000:\n---\na: !e!x 1\n");

        assertThat(root.get("a").text()).contains("1");
    }

    @Test
    void a_text_without_a_final_line_end_is_read_to_its_end() {
        assertThat(Reading.clean("spec:\n  port: 22").at("spec", "port").range().text())
                .isEqualTo("22");
        assertThat(Reading.clean("a: |\n  x").get("a").range().text()).isEqualTo("|\n  x");
    }

    @Test
    void empty_and_comment_only_texts_have_no_documents_and_no_problems() {
        for (String text :
                new String[] {"", "\n\n", "# nothing\n", "---\n", "---\n# x\n---\n...\n", "--- ~\n", "   "}) {
            Reading reading = Reading.of(text);
            assertThat(reading.documents()).as(text).isEmpty();
            assertThat(reading.problems()).as(text).isEmpty();
        }
    }

    @Test
    void control_characters_cost_their_document_only() {
        Reading reading = Reading.of("a: \u0005\n---\nb: 1\n");

        assertThat(reading.onlyProblem().message()).contains("U+0005", "line 1, column 4");
        assertThat(reading.documents()).hasSize(1);
    }
}
