package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void names_and_values_are_covered_exactly() {
        Cursor root = Reading.clean(
                "{\n\t\"kind\": \"Pod\",\n\t\"spec\": {\"port\" : 22, \"on\":true, \"none\": null, \"list\": [1, \"a\\\"b\"]}\n}\n");
        Cursor spec = root.get("spec");

        assertThat(root.get("kind").range().text()).isEqualTo("\"Pod\"");
        assertThat(spec.keyRange().text()).isEqualTo("\"spec\"");
        assertThat(spec.get("port").range().text()).isEqualTo("22");
        assertThat(spec.get("port").keyRange().text()).isEqualTo("\"port\"");
        assertThat(spec.get("on").range().text()).isEqualTo("true");
        assertThat(spec.get("on").bool()).contains(true);
        assertThat(spec.get("none").exists()).isFalse();
        assertThat(spec.get("list").range().text()).isEqualTo("[1, \"a\\\"b\"]");
        assertThat(spec.get("list").items().get(1).text()).contains("a\"b");
        assertThat(root.range().text()).startsWith("{").endsWith("}");
    }

    @Test
    void ranges_hold_far_into_a_long_text_with_wide_characters() {
        String filler = "{\"name\": \"" + "\uD83D\uDE80é".repeat(5_000) + "\", \"k\\u0065y\": \"x\"},";
        Cursor root = Reading.clean("[" + filler.repeat(3) + "{\"port\": 9000}]");
        Cursor port = root.items().get(3).get("port");

        assertThat(port.range().text()).isEqualTo("9000");
        assertThat(port.keyRange().text()).isEqualTo("\"port\"");
        assertThat(root.items().get(2).get("key").keyRange().text()).isEqualTo("\"k\\u0065y\"");
    }

    @Test
    void json_lines_are_one_document_each_and_a_broken_one_costs_only_itself() {
        Reading reading = Reading.of("x.jsonl", "{\"a\": 1}\n{\"b\": }\n{\"c\": 3}\n{\"d\": \"open\n[4]\n");

        assertThat(reading.documents().stream().map(Document::index)).containsExactly(0, 2, 4);
        assertThat(reading.codes()).containsExactly("unparsable-document", "unparsable-document");
        assertThat(reading.problems().get(0).message()).contains("line 2, column 7");
    }

    @Test
    void a_broken_first_line_costs_only_itself() {
        Reading reading = Reading.of("{\"a\": tru}\n{\"b\": 2}\n");

        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.codes()).containsExactly("unparsable-document");
    }

    @Test
    void values_may_follow_each_other_without_lines() {
        assertThat(Reading.of("{\"a\":1}{\"a\":2} [3]").documents()).hasSize(3);
    }

    @Test
    void json_documents_may_be_divided_by_markers() {
        Reading reading = Reading.of("---\n{\"a\": 1}\n---\n{\"b\": [}\n---\nc: 3\n");

        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.codes()).containsExactly("unparsable-document");
    }

    @Test
    void flow_yaml_that_only_begins_like_json_is_yaml() {
        Cursor root = Reading.clean("{ # ports\n  name: web, \"port\": 0x16, list: [1, 2,],\n}\n");

        assertThat(root.get("name").text()).contains("web");
        assertThat(root.get("port").scalar().map(Scalars::resolve)).contains(22L);
        assertThat(root.get("list").items()).hasSize(2);
    }

    @Test
    void of_equal_names_the_last_wins() {
        Reading reading = Reading.of("{\"port\": 22,\n \"port\": 80}");

        assertThat(reading.document(0).get("port").text()).contains("80");
        assertThat(reading.onlyProblem().code()).isEqualTo("duplicate-key");
        assertThat(reading.onlyProblem().message()).contains("line 1");
    }

    @Test
    void an_unfinished_value_is_a_problem_at_the_end() {
        Reading reading = Reading.of("{\"a\": [1, 2");

        assertThat(reading.onlyProblem().code()).isEqualTo("unparsable-document");
        assertThat(reading.onlyProblem().message()).doesNotContain("Source:");
    }

    @Test
    void merge_keys_mean_nothing_in_json() {
        assertThat(Reading.clean("{\"<<\": {\"a\": 1}}").entries()).containsOnlyKeys("<<");
    }
}
