package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Severity;
import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GithubReporterTest {
    @Test
    void no_kind_has_more_annotations_than_github_shows_and_the_worst_come_first() throws IOException {
        List<String> lines = lines(new Crowd()
                .with(12, Severity.INFO, "Little.")
                .with(8, Severity.HIGH, "Much.")
                .with(4, Severity.CRITICAL, "Most.")
                .result());

        assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
        assertThat(lines.subList(0, 4)).allMatch(line -> line.contains("Most."));
        assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10);
    }

    @Test
    void what_is_left_is_counted_in_an_annotation_and_listed_in_the_log() throws IOException {
        List<String> lines = lines(new Crowd().with(13, Severity.HIGH, "Much.").result());

        String more = "3 more in the log of this step, because GitHub shows only 10 annotations of a kind";
        assertThat(lines)
                .containsSubsequence(
                        "::notice title=Portreeve::" + more,
                        "::group::" + more,
                        "high PR1001 target-port-omitted crowd.yaml:1:7 Much. 11",
                        "high PR1001 target-port-omitted crowd.yaml:1:7 Much. 12",
                        "high PR1001 target-port-omitted crowd.yaml:1:7 Much. 13",
                        "::endgroup::");
    }

    @Test
    void ten_of_each_kind_need_no_remark() throws IOException {
        List<String> lines = lines(new Crowd()
                .with(10, Severity.HIGH, "Much.")
                .with(10, Severity.LOW, "Little.")
                .result());
        assertThat(lines).noneMatch(line -> line.contains("more in the log"));
        assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10);
    }

    @Test
    void findings_come_before_problems_of_the_same_kind() throws IOException {
        List<String> lines = lines(new Crowd()
                .withProblems(15, "Fill it in.")
                .with(6, Severity.MEDIUM, "Some.")
                .result());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("::warning ") && line.contains("Some."))
                .hasSize(6);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("::warning ") && line.contains("Fill"))
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void no_manifest_gives_the_runner_a_command(Scan scan) throws IOException {
        assertThat(lines(scan.result()))
                .allMatch(line -> line.matches("::(error|warning|notice) (file|title)=[^:]*::.*")
                        || (!line.strip().startsWith("::") && !line.contains("##[")));
    }

    @Test
    void the_log_obeys_neither_form_of_a_command() throws IOException {
        List<String> lines = lines(new Crowd()
                .with(11, Severity.HIGH, "::stop-commands::x ##[error]y")
                .result());
        assertThat(lines)
                .contains("high PR1001 target-port-omitted crowd.yaml:1:7 ::stop-commands::x ##\\u005berror]y 11");
    }

    private static List<String> lines(ScanResult result) throws IOException {
        return Golden.report(new GithubReporter(), result).lines().toList();
    }
}
