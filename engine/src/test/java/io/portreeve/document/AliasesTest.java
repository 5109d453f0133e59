package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceRange;
import org.junit.jupiter.api.Test;

class AliasesTest {
    @Test
    void an_alias_stands_for_its_anchor_at_its_own_place() {
        Cursor root = Reading.clean("port: &ssh 22\nspec:\n  containerPort: *ssh\n");
        Cursor port = root.at("spec", "containerPort");

        assertThat(port.text()).contains("22");
        assertThat(port.range().text()).isEqualTo("*ssh");
        assertThat(port.isAliased()).isTrue();
        assertThat(root.get("port").isAliased()).isFalse();
    }

    @Test
    void what_an_alias_elsewhere_stands_for_is_repeated_and_so_is_what_is_in_it() {
        Cursor root = Reading.clean("one: &ports\n  - port: 80\ntwo: *ports\nthree: &alone 3\n");

        assertThat(root.get("one").isRepeated()).isTrue();
        assertThat(root.get("one").items().get(0).get("port").isRepeated()).isTrue();
        assertThat(root.get("one").items().get(0).get("port").isAliased()).isFalse();
        assertThat(root.get("three").isRepeated()).isFalse();
        assertThat(root.isRepeated()).isFalse();
    }

    @Test
    void an_anchor_used_again_means_its_latest_value() {
        Cursor root = Reading.clean("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");

        assertThat(root.get("b").text()).contains("1");
        assertThat(root.get("d").text()).contains("2");
    }

    @Test
    void an_alias_without_an_anchor_costs_its_document() {
        Reading reading = Reading.of("a: &x 1\n---\nb: *x\n---\nc: 1\n");

        assertThat(reading.onlyProblem().code()).isEqualTo("unparsable-document");
        assertThat(reading.onlyProblem().range().map(SourceRange::text)).contains("*x");
        assertThat(reading.documents()).hasSize(2);
    }

    @Test
    void an_alias_to_the_value_around_it_costs_its_document() {
        assertThat(Reading.of("a: &x\n  b: *x\n").onlyProblem().message()).contains("inside the value that it repeats");
        assertThat(Reading.of("a: &x 1\nb: &x [*x]\n").codes()).containsExactly("unparsable-document");
        assertThat(Reading.of("&x a:\n  <<: *x\n").codes()).containsExactly("unparsable-document");
    }

    @Test
    void an_alias_as_key_is_its_text() {
        assertThat(Reading.clean("a: &k name\n*k : web\n").get("name").text()).contains("web");
    }

    @Test
    void merged_entries_stand_behind_what_is_written_and_never_over_it() {
        Cursor root = Reading.clean("base: &b {port: 22, type: NodePort}\nspec:\n  <<: *b\n  port: 80\n");
        Cursor spec = root.get("spec");

        assertThat(spec.entries().keySet()).containsExactly("port", "type");
        assertThat(spec.get("port").text()).contains("80");
        assertThat(spec.get("type").text()).contains("NodePort");
    }

    @Test
    void what_comes_through_a_merged_alias_stands_where_the_alias_does() {
        Cursor port = Reading.clean("base: &b {port: 22}\nspec:\n  <<: *b\n").at("spec", "port");

        assertThat(port.range().text()).isEqualTo("*b");
        assertThat(port.keyRange().text()).isEqualTo("*b");
        assertThat(port.isAliased()).isTrue();
    }

    @Test
    void a_mapping_written_under_a_merge_key_keeps_its_own_places() {
        Cursor port = Reading.clean("spec:\n  <<: {port: 22}\n").at("spec", "port");

        assertThat(port.range().text()).isEqualTo("22");
        assertThat(port.isAliased()).isFalse();
    }

    @Test
    void of_a_list_of_merges_the_earlier_wins() {
        Cursor x = Reading.clean("a: &a {p: 1, q: 1}\nb: &b {q: 2, r: 2}\nx:\n  <<: [*a, *b, {r: 3, s: 3}]\n")
                .get("x");

        assertThat(x.get("p").text()).contains("1");
        assertThat(x.get("q").text()).contains("1");
        assertThat(x.get("r").text()).contains("2");
        assertThat(x.get("s").text()).contains("3");
    }

    @Test
    void merges_reach_through_merges() {
        Cursor z = Reading.clean("a: &a {p: 1}\nb: &b\n  <<: *a\n  q: 2\nz:\n  <<: *b\n")
                .get("z");

        assertThat(z.entries().keySet()).containsExactly("q", "p");
        assertThat(z.get("p").text()).contains("1");
    }

    @Test
    void a_quoted_merge_key_is_a_key() {
        assertThat(Reading.clean("a: {\"<<\": {b: 1}}\n").get("a").entries()).containsOnlyKeys("<<");
    }

    @Test
    void merging_what_is_no_mapping_costs_the_document() {
        assertThat(Reading.of("a: {<<: 1}\n").codes()).containsExactly("unparsable-document");
        assertThat(Reading.of("a: {<<: [{b: 1}, 2]}\n").codes()).containsExactly("unparsable-document");
    }
}
