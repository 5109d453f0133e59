package io.portreeve.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void the_title_is_left_out_and_sections_go_below_the_headings_of_the_report() throws IOException {
        assertThat(html("# admin-port\n\n## What it finds\n\nA port\nof `sshd`.\n"))
                .isEqualTo("<h4>What it finds</h4><p>A port of <code>sshd</code>.</p>");
    }

    @Test
    void items_go_on_in_indented_lines_and_lists_end_where_text_begins() throws IOException {
        assertThat(html("- one\n  and more;\n- two\n\n- three\n\nText.\n"))
                .isEqualTo("<ul><li>one and more;</li><li>two</li><li>three</li></ul><p>Text.</p>");
    }

    @Test
    void a_line_of_text_may_begin_with_a_number_or_a_dash_only_as_an_item() throws IOException {
        assertThat(html("Frameworks: section\n5.7 and more\n- or less\n"))
                .isEqualTo("<p>Frameworks: section 5.7 and more - or less</p>");
    }

    @Test
    void numbered_lists_are_numbered() throws IOException {
        assertThat(html("1. one\n2. two\n")).isEqualTo("<ol><li>one</li><li>two</li></ol>");
        assertThat(html("- a\n\n1. b\n")).isEqualTo("<ul><li>a</li></ul><ol><li>b</li></ol>");
    }

    @Test
    void fenced_code_is_kept_as_it_is() throws IOException {
        assertThat(html("```yaml\na: *x*\n\n  - b\n```\nText.\n"))
                .isEqualTo("<pre class=\"sample\">a: *x*\n\n  - b\n</pre><p>Text.</p>");
    }

    @Test
    void emphasis_needs_text_right_inside_of_its_stars() throws IOException {
        assertThat(html("*high*, **never**, 2 * 3 * 4, `a*b*c`, a_b_c"))
                .isEqualTo("<p><em>high</em>, <strong>never</strong>, 2 * 3 * 4, <code>a*b*c</code>, a_b_c</p>");
    }

    @Test
    void only_https_is_linked() throws IOException {
        assertThat(html("[a](https://example.com/?a&b) [b](javascript:alert) [c](x.md) <b>"))
                .isEqualTo("<p><a href=\"https://example.com/?a&amp;b\" rel=\"noopener noreferrer\">a</a>"
                        + " [b](javascript:alert) [c](x.md) &lt;b&gt;</p>");
    }

    @Test
    void an_open_fence_ends_with_the_page() throws IOException {
        assertThat(html("```\n<x>\n")).isEqualTo("<pre class=\"sample\">&lt;x&gt;\n</pre>");
    }

    private static String html(String page) throws IOException {
        StringBuilder text = new StringBuilder();
        new Markdown(new Html(text)).write(page);
        return text.toString();
    }
}
