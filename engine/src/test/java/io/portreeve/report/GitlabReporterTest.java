package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.portreeve.source.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GitlabReporterTest {
    private static final SchemaCheck SCHEMA =
            SchemaCheck.of("schema/gitlab.schema.json", SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void every_report_fits_the_documented_fields(Scan scan) throws IOException {
        SCHEMA.accepts(report(scan));
    }

    @Test
    void the_schema_refuses_a_severity_that_gitlab_does_not_know() throws IOException {
        SCHEMA.refuses(report(Scan.DASHBOARD).replace("\"blocker\"", "\"high\""));
    }

    @Test
    void problems_alike_have_fingerprints_of_their_own_which_lines_do_not_change() {
        Manifest manifest = Manifest.of("a.yaml", "a: 1\na: 2\nb: 3\n");
        Problem first = Problem.at(manifest.range("a: 1"), "duplicate-key", "Key a occurs twice.");
        Problem moved = Problem.at(manifest.range("b: 3"), "duplicate-key", "Key a occurs twice.");
        ProblemFingerprints run = new ProblemFingerprints();

        assertThat(run.of(first)).isEqualTo(new ProblemFingerprints().of(moved)).isNotEqualTo(run.of(moved));
    }

    private static String report(Scan scan) throws IOException {
        return Golden.report(new GitlabReporter(), scan.result());
    }
}
