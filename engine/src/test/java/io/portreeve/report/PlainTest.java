package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void what_people_write_stays_as_it_is() {
        String text = "Größe 日本 😀 👩\u200d💻 e\u0301 \\ \"quoted\"";
        assertThat(Plain.of(text)).isSameAs(text);
    }

    @Test
    void escape_carriage_return_and_c1_controls_are_written_out() {
        assertThat(Plain.of("a\u001b[31m\r\n\t\u007f\u009b"))
                .isEqualTo("a\\u001b[31m\\u000d\\u000a\\u0009\\u007f\\u009b");
    }

    @Test
    void characters_that_reorder_or_hide_text_are_written_out() {
        assertThat(Plain.of("\u202e\u2066\u200b\ufeff\u2028")).isEqualTo("\\u202e\\u2066\\u200b\\ufeff\\u2028");
        assertThat(Plain.of(Character.toString(0xe0041))).isEqualTo("\\u{e0041}");
    }

    @Test
    void half_a_surrogate_pair_is_written_out() {
        assertThat(Plain.of("\ud83d!")).isEqualTo("\\ud83d!");
    }
}
