package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Severity;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownReporterTest {
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern OURS = Pattern.compile("</?details( open)?>|<summary>[^<]*</summary>");
    private static final int COMMENT = 65_536;

    @ParameterizedTest
    @EnumSource
    void outside_of_code_there_is_no_html_but_ours_and_no_mention(Scan scan) throws IOException {
        String prose = CODE.matcher(report(scan.result())).replaceAll("code");
        String without = OURS.matcher(prose).replaceAll(Matcher.quoteReplacement(""));
        assertThat(without)
                .doesNotContainPattern("(?<!\\\\)<")
                .doesNotContainPattern("@\\w")
                .doesNotContain("://");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u2192',
            quoteCharacter = '\u00a8',
            value = {
                "plain words - 80/TCP, (x). \u2192 plain words - 80/TCP, (x).",
                "<b> & | \u2192 \\<b\\> \\& \\|",
                "@team #12 \u2192 @&#8203;team #&#8203;12",
                "https://x www.x :boom: image: a \u2192 https\\:&#8203;//x www&#8203;.x \\:boom: image: a",
                "*a* _b_ [c](d) `e` ~f~ $g$ \\h !i \u2192 \\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\~f\\~ \\$g\\$ \\\\h \\!i"
            })
    void prose_keeps_its_words_and_loses_its_power(String text, String escaped) {
        assertThat(Markdown.text(text)).isEqualTo(escaped);
    }

    @Test
    void code_is_fenced_by_more_backticks_than_it_holds() {
        assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(Markdown.code("`a")).isEqualTo("`` `a ``");
        assertThat(Markdown.code("")).isEqualTo("`   `");
    }

    @Test
    void a_report_fits_into_a_comment_and_says_what_was_left_out() throws IOException {
        String report = report(new Crowd()
                .with(5, Severity.CRITICAL, "Most.")
                .with(2000, Severity.LOW, "Little.")
                .withProblems(3000, "Fill it in.")
                .result());

        assertThat(report)
                .hasSizeLessThan(COMMENT)
                .contains("<summary>critical (5)</summary>", "Most. 5", "Fill it in. 1");
        assertThat(report)
                .containsPattern("Left out, because a comment holds 65,536 characters: \\d+ of low \\(2000\\),"
                        + " \\d+ of Not understood \\(3000\\)\\.");
    }

    @Test
    void one_endless_name_leaves_room_for_the_others() throws IOException {
        String report = report(new Crowd()
                .with(3, Severity.CRITICAL, "x".repeat(200_000))
                .with(1, Severity.HIGH, "Much.")
                .result());
        assertThat(report)
                .hasSizeLessThan(COMMENT)
                .contains("xxx...", "Much. 1")
                .doesNotContain("Left out");
    }

    @Test
    void standard_input_and_absolute_paths_are_no_links() {
        Problem typed = Problem.in("stdin", "not-text", "The bytes are no text.");
        Problem far = Problem.in("/srv/a.yaml", "not-text", "The bytes are no text.");
        assertThat(MarkdownItem.of(typed)).startsWith("- **not-text** `stdin` The");
        assertThat(MarkdownItem.of(far)).startsWith("- **not-text** `/srv/a.yaml` The");
    }

    private static String report(ScanResult result) throws IOException {
        return Golden.report(new MarkdownReporter(), result);
    }
}
