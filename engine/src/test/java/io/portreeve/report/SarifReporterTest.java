package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.portreeve.finding.Baseline;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Reach;
import io.portreeve.finding.Suppressed;
import io.portreeve.finding.Suppression;
import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifReporterTest {
    private static final SchemaCheck OFFICIAL =
            SchemaCheck.of("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

    @ParameterizedTest
    @EnumSource
    void every_report_fits_the_official_schema(Scan scan) throws IOException {
        OFFICIAL.accepts(report(scan));
    }

    @Test
    void the_official_schema_refuses_what_sarif_does_not_know() throws IOException {
        OFFICIAL.refuses(report(Scan.DASHBOARD).replace("\"ruleIndex\"", "\"ruleindex\""));
        OFFICIAL.refuses(report(Scan.DASHBOARD).replace("\"uri\": \"shop/admin.yaml\"", "\"uri\": \"shop/a b\""));
    }

    @Test
    void columns_count_utf16_units() throws IOException {
        assertThat(report(Scan.LAYOUT))
                .contains("\"columnKind\": \"utf16CodeUnits\"")
                .contains("\"startColumn\": 12");
    }

    @Test
    void a_rule_that_the_reporter_was_not_told_of_is_still_named() throws IOException {
        String report = Golden.report(new SarifReporter("1.2.3", List.of()), Scan.DASHBOARD.result());
        OFFICIAL.accepts(report);
        assertThat(report).contains("\"ruleId\": \"PR1001\"").doesNotContain("ruleIndex");
    }

    @Test
    void a_suppressed_finding_is_there_with_who_accepted_it_and_why() throws IOException {
        ScanResult open = Scan.DASHBOARD.result();
        Finding accepted = open.findings().get(0);
        Suppression by = new Suppression(
                Suppression.Kind.CONFIGURATION,
                accepted.rule(),
                new Reach.Whole(accepted.object()),
                List.of(),
                Optional.empty(),
                "bastion, reviewed in SEC-12",
                accepted.range());
        ScanResult result = new ScanResult(
                open.findings().subList(1, 2),
                open.exposure(),
                List.of(),
                open.statistics(),
                List.of(new Suppressed(accepted, by)),
                Baseline.EMPTY);

        String report = Golden.report(new SarifReporter("1.2.3", List.of()), result);

        OFFICIAL.accepts(report);
        assertThat(report)
                .contains("\"suppressions\": []")
                .contains("\"kind\": \"external\"")
                .contains("\"status\": \"accepted\"")
                .contains("\"justification\": \"bastion, reviewed in SEC-12\"");
    }

    private static String report(Scan scan) throws IOException {
        return Golden.report(new SarifReporter("1.2.3", List.of(new TargetPortOmitted())), scan.result());
    }
}
