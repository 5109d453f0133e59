package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Finding;
import io.portreeve.report.format.ReportFormat;
import io.portreeve.report.format.ReportFormats;
import io.portreeve.report.format.ReporterOptions;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every form of the report; a new form is tested here as soon as it stands in the list. */
class ReportFormatsTest {
    static final ReporterOptions OPTIONS =
            new ReporterOptions("1.2.3", List.of(new TargetPortOmitted()), TextOptions.DEFAULT);

    /** RFC 4180 wants carriage returns, and carets keep the tabs of the line above. */
    private static final List<Integer> LAYOUT = List.of((int) '\n', (int) '\r', (int) '\t');

    @Test
    void the_forms_are_sorted_and_each_stands_there_once() {
        assertThat(ReportFormats.names()).isSorted().doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+"));
    }

    @TestFactory
    Stream<DynamicTest> every_form_of_every_scan_reads_as_its_golden_file() {
        return each((format, scan) -> {
            // Its style and script would stand in each file: the page's own test leaves them out.
            if (!format.name().equals("html")) {
                Golden.check(scan + "." + format, report(format, scan));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> no_form_acts_on_a_terminal_or_breaks_an_encoder() {
        return each((format, scan) -> {
            String report = report(format, scan);
            assertThat(report.codePoints().filter(Plain::isHarmful).boxed()).isSubsetOf(LAYOUT);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report)).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> every_form_tells_every_finding_and_every_problem() {
        return each((format, scan) -> {
            String report = report(format, scan).toLowerCase(Locale.ROOT).replace("\\\\", "\\");
            assertThat(scan.result().findings().stream().map(Finding::rule).map(id -> id.toLowerCase(Locale.ROOT)))
                    .allMatch(report::contains);
            assertThat(scan.result().problems().stream().map(Problem::code).map(Plain::of))
                    .allMatch(report::contains);
        });
    }

    /** What is checked for a form and a scan. */
    private interface Check {
        void of(ReportFormat<Reporter> format, Scan scan) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (ReportFormat<Reporter> format : ReportFormats.ALL) {
            for (Scan scan : Scan.values()) {
                tests.add(DynamicTest.dynamicTest(format + " of " + scan, () -> check.of(format, scan)));
            }
        }
        return tests.stream();
    }

    private static String report(ReportFormat<Reporter> format, Scan scan) throws IOException {
        return Golden.report(format.reporter(OPTIONS), scan.result());
    }
}
