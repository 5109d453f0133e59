package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void ten_thousand_nested_brackets_are_refused_and_the_next_document_is_read() {
        for (String open : new String[] {"[", "{a: ", "{\"a\": [", "- ", "[\n", "? ", "{"}) {
            Reading reading = Reading.of("v: 1\n---\n" + open.repeat(10_000) + "\n---\nw: 2\n");
            assertThat(reading.codes()).as(open).hasSize(1).containsAnyOf("too-deep", "unparsable-document");
            assertThat(reading.documents()).as(open).hasSize(2);
        }
    }

    @Test
    void nested_json_is_refused_too() {
        assertThat(Reading.of("[".repeat(10_000) + "]".repeat(10_000)).codes()).containsExactly("too-deep");
        assertThat(Reading.of("{\"a\":".repeat(10_000)).codes()).containsExactly("too-deep");
    }

    @Test
    void two_hundred_levels_are_read_and_one_more_is_not() {
        assertThat(Reading.of("[".repeat(200) + "]".repeat(200)).problems()).isEmpty();
        assertThat(Reading.of("[".repeat(201) + "]".repeat(201)).codes()).containsExactly("too-deep");
        assertThat(Reading.of("- ".repeat(200) + "x").problems()).isEmpty();
        assertThat(Reading.of("- ".repeat(201) + "x").onlyProblem().message()).contains("200 levels");
    }

    @Test
    void billion_laughs_are_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        Reading reading = Reading.of(bomb + "---\nb: 1\n");

        assertThat(reading.codes()).containsExactly("too-many-aliases");
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void merging_laughs_are_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 {k0: 1, k1: 1, k2: 1}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" {");
            bomb.append("x: *a").append(i - 1).append(", <<: *a").append(i - 1).append("}\n");
        }
        assertThat(Reading.of(bomb.toString()).codes()).containsExactly("too-many-aliases");
    }

    @Test
    void sixty_honest_aliases_are_read() {
        StringBuilder text = new StringBuilder("base: &base {a: 1, b: 2, c: [1, 2, 3]}\n");
        for (int i = 0; i < 60; i++) {
            text.append("x").append(i).append(": *base\n");
        }
        assertThat(Reading.clean(text.toString()).entries()).hasSize(61);
    }

    @Test
    void aliases_do_not_get_around_the_nesting_limit() {
        StringBuilder chain = new StringBuilder("- &a0 [x]\n");
        for (int i = 1; i < 300; i++) {
            chain.append("- &a").append(i).append(" [*a").append(i - 1).append("]\n");
        }
        assertThat(Reading.of(chain.toString()).codes()).containsExactly("too-deep");
    }

    @Test
    void limits_are_what_the_caller_says() {
        SourceFile file = SourceFile.of("m.yaml", "a: &a [1, 2]\nb: *a\nc: {d: {e: 1}}\n");

        assertThat(Reading.of(file, new Limits(3, 3, 1000)).problems()).isEmpty();
        assertThat(Reading.of(file, new Limits(2, 3, 1000)).codes()).containsExactly("too-deep");
        assertThat(Reading.of(file, new Limits(3, 2, 1000)).codes()).containsExactly("too-many-aliases");
    }

    @Test
    void a_line_of_ten_megabytes_is_read() {
        String value = "x".repeat(10 << 20);

        assertThat(Reading.clean("a: " + value + "\nb: 1\n").get("b").text()).contains("1");
        assertThat(Reading.clean("a: \"" + value + "\"\nb: 1\n").get("b").text())
                .contains("1");
        assertThat(Reading.clean("{\"a\": \"" + value + "\", \"b\": 1}")
                        .get("b")
                        .range()
                        .text())
                .isEqualTo("1");
    }

    @Test
    void a_long_line_of_one_repeated_character_ends_in_a_problem_at_most() {
        for (String part : new String[] {
            "{", "[", "- ", "? ", ": ", "\"", "'", "#", " #", "&a ", "!", "*", "a: ", "{{", ",", "|", "%", "\t"
        }) {
            Reading reading = Reading.of(part.repeat(200_000 / part.length()));
            assertThat(reading.documents().size() + reading.problems().size())
                    .as(part)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void very_many_documents_are_read_one_by_one() {
        assertThat(Reading.of("---\n".repeat(300_000)).documents()).isEmpty();
        assertThat(Reading.of("x: '{{ a }}'\n" + "---\na: 1\n".repeat(100_000)).documents())
                .hasSize(100_001);
    }

    @Test
    void of_very_many_problems_the_rest_is_counted() {
        Reading reading = Reading.of("---\na: [\n".repeat(1_500));

        assertThat(reading.problems()).hasSize(1_001);
        assertThat(reading.problems().get(1_000).code()).isEqualTo("too-many-problems");
        assertThat(reading.problems().get(1_000).message()).contains("500 further problems");
    }
}
