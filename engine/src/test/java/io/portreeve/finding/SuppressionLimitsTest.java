package io.portreeve.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever fills a file with suppressions gets a few of them read, and is told about the rest once. */
class SuppressionLimitsTest {
    private static final RuleNames RULES = new RuleNames(Map.of("PR2001", "admin-port"));

    @Test
    void of_a_comment_with_a_million_entries_a_hundred_are_read() {
        Suppressions read = read("# portreeve:ignore " + "PR2001 reason=x;".repeat(1_000_000) + "\nport: 22\n");

        assertThat(read.all()).hasSize(100);
        assertThat(read.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("more than 100 stand in one place");
    }

    @Test
    void of_two_hundred_thousand_comments_in_a_row_a_thousand_are_read() {
        Suppressions read = read("# portreeve:ignore PR2001 reason=x\n".repeat(200_000) + "port: 22\n");

        assertThat(read.all()).hasSize(1_000);
        assertThat(read.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("more than 1000 comments");
    }

    @Test
    void a_comment_reaches_over_a_hundred_lines_of_comments_and_no_farther() {
        assertThat(lineOf(99)).isEqualTo("port: 22");
        assertThat(lineOf(100)).isEqualTo("# why");
    }

    /** The line that a comment speaks of, with so many lines of comments behind it. */
    private static String lineOf(int comments) {
        String text = "# portreeve:ignore PR2001 reason=x\n" + "# why\n".repeat(comments) + "port: 22\n";
        Reach.Line line = (Reach.Line) read(text).all().get(0).reach();
        return text.substring(line.start(), line.end());
    }

    private static Suppressions read(String text) {
        List<Document> documents = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT).read(SourceFile.of("service.yaml", text), documents::add);
        return CommentSuppressions.of(documents.get(0), RULES);
    }
}
