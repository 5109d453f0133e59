package io.portreeve.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void the_range_is_marked_between_the_lines_around_it() throws IOException {
        assertThat(excerpt("a: 1\nb: 2\nc:\n\t- port: 22 # ssh\nd: 3\ne: 4\nf: 5\n", "22"))
                .containsExactly("2|b: 2", "3|c:", "4*|\t- port: <mark>22</mark> # ssh", "5|d: 3", "6|e: 4");
    }

    @Test
    void each_line_of_a_range_is_marked_and_many_are_cut() throws IOException {
        assertThat(excerpt("a:\n  b\n  c\nd\n", "b\n  c"))
                .containsExactly("1|a:", "2*|  <mark>b</mark>", "3*|  <mark>c</mark>", "4|d");
        String many = "x\n".repeat(20);
        assertThat(excerpt("a\n" + many + "z\n", many)).hasSize(1 + 8 + 1 + 1).contains("and 12 more lines", "22|z");
    }

    @Test
    void an_empty_range_is_marked_by_a_caret_and_line_ends_do_not_count() throws IOException {
        assertThat(excerpt("a:\r\nb: 1\r\n", "\r\nb", 0)).containsExactly("1*|a:<mark></mark>", "2|b: 1");
        assertThat(excerpt("", "", 0)).containsExactly("1*|<mark></mark>");
    }

    @Test
    void endless_lines_are_cut_around_the_range() throws IOException {
        String line = "0,".repeat(5000) + "9000" + ",1".repeat(5000);
        assertThat(excerpt(line, "9000"))
                .singleElement()
                .asString()
                .contains("<mark>9000</mark>", "<span class=\"cut\">…</span>")
                .hasSizeLessThan(300);
    }

    @Test
    void markup_in_the_source_stays_text() throws IOException {
        assertThat(excerpt("a: <b>\u202e</b>", "<b>")).containsExactly("1*|a: <mark>&lt;b&gt;</mark>\\u202e&lt;/b&gt;");
    }

    private static String[] excerpt(String text, String marked) throws IOException {
        return excerpt(text, marked, marked.length());
    }

    /** One entry a line: number, a star where the range is, source. */
    private static String[] excerpt(String text, String marked, int length) throws IOException {
        SourceFile file = SourceFile.of("a.yaml", text);
        int from = text.indexOf(marked);
        StringBuilder html = new StringBuilder();
        Excerpt.write(new Html(html), new SourceRange(file, from, from + length));
        return html.toString()
                .replaceAll("<pre class=\"source\">|\\n?</pre>", "")
                .replaceAll("<span class=\"line\" data-n=\"(\\d+)\">", "$1|")
                .replaceAll("<span class=\"line hit\" data-n=\"(\\d+)\">", "$1*|")
                .replaceAll("<span class=\"more\">", "")
                .replaceAll("(?m)</span>$", "")
                .split("\n");
    }
}
