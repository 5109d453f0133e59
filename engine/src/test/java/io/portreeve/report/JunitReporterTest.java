package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JunitReporterTest {
    private static final XmlSchemaCheck SCHEMA = XmlSchemaCheck.of("schema/junit.xsd");
    private static final Pattern CASE = Pattern.compile("<testcase ");

    @ParameterizedTest
    @EnumSource
    void every_report_fits_the_schema_and_counts_its_tests(Scan scan) throws IOException {
        String report = report(scan);
        SCHEMA.accepts(report);
        assertThat(report)
                .contains("<testsuites name=\"portreeve\" tests=\""
                        + CASE.matcher(report).results().count() + "\"");
    }

    @Test
    void the_schema_refuses_a_second_test_of_one_name() throws IOException {
        SCHEMA.refuses(report(Scan.MARKUP).replace(" (2)\"", "\""));
        SCHEMA.refuses(report(Scan.DASHBOARD).replace("failures=\"2\"", "failures=\"two\""));
    }

    @Test
    void a_report_without_findings_has_a_test_that_passes() throws IOException {
        assertThat(report(Scan.NO_FINDINGS)).contains("tests=\"1\" failures=\"0\" errors=\"0\"", "name=\"scan\"/>");
    }

    @Test
    void a_problem_is_an_error_and_no_failure() throws IOException {
        assertThat(report(Scan.PROBLEMS_ONLY))
                .contains("failures=\"0\" errors=\"3\"", "<error type=\"unparsable-document\"")
                .doesNotContain("<failure");
    }

    @Test
    void what_xml_has_no_place_for_is_replaced() throws IOException {
        assertThat(report(Scan.MARKUP))
                .contains("message=\"--&gt;\ufffd]]&gt;\"")
                .doesNotContain("\uffff");
    }

    private static String report(Scan scan) throws IOException {
        return Golden.report(new JunitReporter("1.2.3"), scan.result());
    }
}
