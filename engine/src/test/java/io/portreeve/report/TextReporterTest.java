package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.report.TextOptions.Detail;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextReporterTest {
    @Test
    void a_quiet_report_is_one_line_for_each_finding() throws IOException {
        String report = report(Scan.DASHBOARD, new TextOptions(false, Detail.QUIET));
        assertThat(report.lines()).hasSize(2).allMatch(line -> line.startsWith("shop/admin.yaml:9:7 "));
    }

    @ParameterizedTest
    @EnumSource(names = {"DASHBOARD", "PREMISES", "PROBLEMS_ONLY"})
    void a_verbose_report_says_what_a_verdict_rests_on(Scan scan) throws IOException {
        Golden.check(scan + ".verbose.text", report(scan, new TextOptions(false, Detail.VERBOSE)));
    }

    @Test
    void colour_marks_severity_path_and_carets_and_nothing_else() throws IOException {
        String coloured = report(Scan.DASHBOARD, new TextOptions(true, Detail.NORMAL));
        assertThat(coloured)
                .startsWith("\u001b[1mshop/admin.yaml:9:7\u001b[0m \u001b[1;31mcritical\u001b[0m PR1001 Port 9000")
                .contains("|       \u001b[1;31m^^^^^^^^^^\u001b[0m\n");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", "")).isEqualTo(report(Scan.DASHBOARD, TextOptions.DEFAULT));
    }

    @Test
    void no_character_of_a_hostile_manifest_acts_on_the_terminal() throws IOException {
        for (Detail detail : Detail.values()) {
            String report = report(Scan.HOSTILE, new TextOptions(false, detail));
            assertThat(report.codePoints().filter(Plain::isHarmful)).containsOnly((int) '\n');
        }
    }

    @Test
    void an_endless_line_is_cut_around_the_range() throws IOException {
        assertThat(report(Scan.LAYOUT, TextOptions.DEFAULT).lines())
                .filteredOn(line -> line.contains("| "))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 130);
    }

    @Test
    void suppressed_findings_are_counted() throws IOException {
        Statistics statistics = new Statistics(1, 1, 1, new TreeMap<>(), 2);
        ScanResult result = new ScanResult(List.of(), new ExposureMap(List.of()), List.of(), statistics);
        assertThat(Golden.report(new TextReporter(TextOptions.DEFAULT), result)).endsWith("Suppressed: 2 findings\n");
    }

    @Test
    void a_line_of_nothing_but_combining_marks_is_cut() {
        Manifest marks = Manifest.of("marks.yaml", "a" + "\u0301".repeat(10_000));
        assertThat(Snippet.of(marks.range("a")).source()).hasSize(Snippet.WIDTH + 3);
    }

    @Test
    void a_range_at_the_end_of_a_line_gets_one_caret() {
        Manifest manifest = Manifest.of("end.yaml", "a:\r\nb: 1\r\n");
        Snippet snippet = Snippet.of(manifest.range("\r\nb", "\r\n"));
        assertThat(snippet).isEqualTo(new Snippet(1, "a:", "  ", "^"));
    }

    private static String report(Scan scan, TextOptions options) throws IOException {
        return Golden.report(new TextReporter(options), scan.result());
    }
}
