package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceRange;
import org.junit.jupiter.api.Test;

class RangesTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: "admin"   # the dashboard
            spec:
              type: 'LoadBalancer'
              selector: {app: admin, "tier": web}
              ports:
              - name: http
                port: 80

              - {port: 9000, targetPort: }
            # the end
            """;

    @Test
    void a_plain_value_is_covered_exactly() {
        SourceRange port = Reading.clean(SERVICE)
                .at("spec", "ports")
                .items()
                .get(0)
                .get("port")
                .range();

        assertThat(port.text()).isEqualTo("80");
        assertThat(port.startPosition()).hasToString("10:11");
        assertThat(port.endPosition()).hasToString("10:13");
    }

    @Test
    void a_quoted_value_is_covered_with_its_quotes() {
        Cursor root = Reading.clean(SERVICE);

        assertThat(root.at("metadata", "name").range().text()).isEqualTo("\"admin\"");
        assertThat(root.at("spec", "type").range().text()).isEqualTo("'LoadBalancer'");
        assertThat(root.at("spec", "type").text()).contains("LoadBalancer");
    }

    @Test
    void keys_are_covered_exactly_quotes_included() {
        Cursor selector = Reading.clean(SERVICE).at("spec", "selector");

        assertThat(selector.get("app").keyRange().text()).isEqualTo("app");
        assertThat(selector.get("tier").keyRange().text()).isEqualTo("\"tier\"");
    }

    @Test
    void flow_collections_are_covered_with_their_brackets() {
        Cursor spec = Reading.clean(SERVICE).get("spec");

        assertThat(spec.get("selector").range().text()).isEqualTo("{app: admin, \"tier\": web}");
        assertThat(spec.get("ports").items().get(1).range().text()).isEqualTo("{port: 9000, targetPort: }");
    }

    @Test
    void block_collections_end_behind_their_last_child() {
        Cursor root = Reading.clean(SERVICE);

        assertThat(root.at("spec", "ports").items().get(0).range().text()).isEqualTo("name: http\n    port: 80");
        assertThat(root.at("spec", "ports").range().text())
                .startsWith("- name: http")
                .endsWith("targetPort: }");
        assertThat(root.range().text()).startsWith("apiVersion").endsWith("targetPort: }");
    }

    @Test
    void a_value_that_is_not_written_points_at_its_key() {
        Cursor target =
                Reading.clean(SERVICE).at("spec", "ports").items().get(1).get("targetPort");

        assertThat(target.exists()).isFalse();
        assertThat(target.isWritten()).isTrue();
        assertThat(target.range().text()).isEqualTo("targetPort");
    }

    @Test
    void block_scalars_end_behind_their_last_content_character() {
        Cursor data = Reading.clean(
                        "data:\n  keep: |+\n    one\n    two\n\n\n  fold: >-\n    a\n    b\nkind: ConfigMap\n")
                .get("data");

        assertThat(data.get("keep").range().text()).isEqualTo("|+\n    one\n    two");
        assertThat(data.get("keep").text()).contains("one\ntwo\n\n\n");
        assertThat(data.get("fold").range().text()).isEqualTo(">-\n    a\n    b");
        assertThat(data.get("fold").text()).contains("a b");
    }

    @Test
    void anchors_and_tags_do_not_belong_to_the_value() {
        Cursor root = Reading.clean("a: &port !!int \"22\"\nb: &all # base\n  c: 1\nd: !reference [x, y]\ne: &none\n");

        assertThat(root.get("a").range().text()).isEqualTo("\"22\"");
        assertThat(root.get("b").range().text()).isEqualTo("c: 1");
        assertThat(root.get("d").range().text()).isEqualTo("[x, y]");
        assertThat(root.get("e").exists()).isFalse();
    }

    @Test
    void columns_count_code_points_behind_characters_of_two_units() {
        SourceRange port = Reading.clean(
                        "name: \"\uD83D\uDE80\" # \uD83D\uDE80\nx: {\"\uD83D\uDE80\uD83D\uDE80\": é, port: 22}\n")
                .at("x", "port")
                .range();

        assertThat(port.text()).isEqualTo("22");
        assertThat(port.startPosition()).hasToString("2:20");
        assertThat(port.file().utf16Column(port.start())).isEqualTo(22);
    }

    @Test
    void ranges_of_a_later_document_count_from_the_start_of_the_file() {
        Reading reading = Reading.of("a: 1\n---\nport: 22\n...\n# note\n---\nport: 23\n");

        assertThat(reading.document(1).get("port").range().startPosition()).hasToString("3:7");
        assertThat(reading.document(2).get("port").range().startPosition()).hasToString("7:7");
    }

    @Test
    void a_pair_in_a_list_without_braces_ends_behind_its_value() {
        Cursor pair = Reading.clean("list: [a: b , c]\n").get("list").items().get(0);

        assertThat(pair.range().text()).isEqualTo("a: b");
    }
}
