package io.portreeve.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.Plain;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>",
                "--> ]]> <!--",
                "\" onload=\"x",
                "' onload='x",
                "&lt;b&gt; &#60;b&#62;",
                "<![CDATA[<b>]]>",
                "`${x}` {{findings}}"
            })
    void no_text_becomes_markup(String text) {
        assertThat(Escape.text(text)).doesNotContain("<", ">", "\"", "'");
        assertThat(read(Escape.text(text))).isEqualTo(text);
    }

    @Test
    void what_steers_hides_or_reorders_text_is_written_out() {
        assertThat(Escape.text("a\u001b[31m\u202eb\u2028\r\n\u0000\ud800"))
                .isEqualTo("a\\u001b[31m\\u202eb\\u2028\\u000d\\u000a\\u0000\\ud800");
    }

    @Test
    void every_character_ends_as_one_that_is_seen() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(Escape.text(all).codePoints().filter(Plain::isHarmful)).isEmpty();
        assertThat(Escape.text(all).chars().filter(c -> "<>\"'".indexOf(c) >= 0))
                .isEmpty();
    }

    @Test
    void tabs_of_a_source_line_stay() {
        assertThat(Escape.source("\ta:\t<b>\u0007")).isEqualTo("\ta:\t&lt;b&gt;\\u0007");
    }

    @Test
    void letters_of_all_languages_stay() {
        assertThat(Escape.text("größe 日本 שלום 😀")).isEqualTo("größe 日本 שלום 😀");
    }

    @Test
    void the_values_of_attributes_are_escaped() {
        assertThat(Tag.of("li", "a b")
                        .with("data-file", "\"><x>")
                        .with("open", true)
                        .start())
                .isEqualTo("<li class=\"a b\" data-file=\"&quot;&gt;&lt;x&gt;\" open>");
    }

    /** What a browser makes of it. */
    private static String read(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
