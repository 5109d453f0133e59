package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReporterTest {
    private static final SchemaCheck SCHEMA = SchemaCheck.of("scan.schema.json", SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void every_report_fits_the_schema(Scan scan) throws IOException {
        SCHEMA.accepts(report(scan.result()));
    }

    @Test
    void every_scope_disposition_and_kind_of_hop_fits_the_schema() throws IOException {
        SCHEMA.accepts(report(everyWord()));
    }

    @Test
    void the_schema_refuses_a_key_that_it_does_not_know() throws IOException {
        SCHEMA.refuses(report(Scan.DASHBOARD.result()).replace("\"summary\"", "\"sumary\""));
    }

    @Test
    void half_a_surrogate_pair_survives_encoding() throws IOException {
        String report = report(Scan.HOSTILE.result());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report)).isTrue();
        assertThat(report).contains("\"description\": \"write \ufffd\"");
    }

    @Test
    void the_report_does_not_act_on_a_terminal() throws IOException {
        assertThat(report(Scan.HOSTILE.result()).codePoints().filter(Plain::isHarmful))
                .containsOnly((int) '\n');
    }

    private static String report(ScanResult result) throws IOException {
        return Golden.report(new JsonReporter("1.2.3"), result);
    }

    private static ScanResult everyWord() {
        ScanResult sample = Scan.DASHBOARD.result();
        List<Hop> hops = new ArrayList<>();
        for (Hop.Kind kind : Hop.Kind.values()) {
            hops.add(Hop.of(kind, "step"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            for (Disposition disposition : Disposition.values()) {
                findings.add(with(sample.findings().get(0), path(hops, scope, disposition)));
            }
        }
        return new ScanResult(findings, new ExposureMap(List.of()), List.of(), sample.statistics());
    }

    private static ExposurePath path(List<Hop> hops, Scope scope, Disposition disposition) {
        return new ExposurePath(
                hops, scope, disposition, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Finding with(Finding finding, ExposurePath path) {
        return Finding.of(finding.rule(), finding.name(), finding.object(), finding.place())
                .exposure(path)
                .message(finding.message());
    }
}
