package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.format.MapFormats;
import io.portreeve.report.format.ReportFormat;
import io.portreeve.report.format.ReporterOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every form of the exposure map; a new form is tested here as soon as it stands in the list. */
class MapFormatsTest {
    private static final ReporterOptions OPTIONS = new ReporterOptions("1.2.3", List.of(), TextOptions.DEFAULT);

    @Test
    void the_forms_are_sorted_and_each_stands_there_once() {
        assertThat(MapFormats.names()).isSorted().doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+"));
    }

    /** Style and script are files of their own; what they look like is seen in a browser. */
    @TestFactory
    Stream<DynamicTest> every_form_of_every_map_reads_as_its_golden_file() {
        return each((format, sample) -> {
            boolean styled = List.of("html", "svg").contains(format.name());
            String report = report(format, sample);
            report = styled ? report.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>") : report;
            report = report.replaceAll("sha256-[^&]*", "sha256-...");
            Golden.check(sample + "." + format, report);
        });
    }

    @TestFactory
    Stream<DynamicTest> no_form_acts_on_a_terminal_or_breaks_an_encoder() {
        return each((format, sample) -> {
            String report = report(format, sample);
            assertThat(report.codePoints().filter(Plain::isHarmful).distinct().boxed())
                    .isSubsetOf((int) '\n');
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report)).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> the_same_map_gives_the_same_bytes() {
        return each((format, sample) -> assertThat(report(format, sample)).isEqualTo(report(format, sample)));
    }

    /** What is checked for a form and a map. */
    private interface Check {
        void of(ReportFormat<MapReporter> format, MapSample sample) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (ReportFormat<MapReporter> format : MapFormats.ALL) {
            for (MapSample sample : MapSample.values()) {
                tests.add(DynamicTest.dynamicTest(format + " of " + sample, () -> check.of(format, sample)));
            }
        }
        return tests.stream();
    }

    private static String report(ReportFormat<MapReporter> format, MapSample sample) throws IOException {
        StringBuilder text = new StringBuilder();
        format.reporter(OPTIONS).write(sample.report(), text);
        return text.toString();
    }
}
