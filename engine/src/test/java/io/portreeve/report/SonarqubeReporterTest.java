package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SonarqubeReporterTest {
    private static final SchemaCheck SCHEMA =
            SchemaCheck.of("schema/sonarqube.schema.json", SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void every_report_fits_the_documented_fields(Scan scan) throws IOException {
        SCHEMA.accepts(report(scan));
    }

    @Test
    void the_schema_refuses_the_fields_of_the_format_before_10_3() throws IOException {
        SCHEMA.refuses(report(Scan.DASHBOARD).replace("\"ruleId\": \"PR2001-info\"", "\"engineId\": \"portreeve\""));
    }

    @Test
    void a_rule_with_findings_of_two_severities_becomes_two() throws IOException {
        assertThat(report(Scan.MARKUP))
                .contains("\"id\": \"PR1001-high\"", "\"id\": \"PR1001-info\"", "\"ruleId\": \"PR1001-info\"");
    }

    @Test
    void columns_begin_at_nought_and_count_utf16_units() throws IOException {
        assertThat(report(Scan.LAYOUT)).contains("\"startColumn\": 11");
    }

    @Test
    void an_empty_range_stands_for_its_line() throws IOException {
        String report = report(Scan.LAYOUT);
        String last = report.substring(report.lastIndexOf("\"ruleId\""));
        assertThat(last).contains("\"startLine\": 1").doesNotContain("Column");
    }

    private static String report(Scan scan) throws IOException {
        return Golden.report(new SonarqubeReporter(List.of(new TargetPortOmitted())), scan.result());
    }
}
