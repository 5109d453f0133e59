package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReporterTest {
    /** A record of RFC 4180 in which every cell with something in it is quoted. */
    private static final Pattern RECORD =
            Pattern.compile("(?:(?:\"(?:[^\"\r\n]|\"\")+\")?,){19}(?:\"(?:[^\"\r\n]|\"\")+\")?\r\n");

    @ParameterizedTest
    @EnumSource
    void every_report_is_a_header_and_a_record_for_each_finding_and_problem(Scan scan) throws IOException {
        String report = Golden.report(new CsvReporter(), scan.result());
        int rows =
                1 + scan.result().findings().size() + scan.result().problems().size();
        Matcher record = RECORD.matcher(report);
        assertThat(record.results().count()).isEqualTo(rows);
        assertThat(record.replaceAll("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\uff1d1", "=cmd|' /C calc'!A0"})
    void what_a_spreadsheet_would_calculate_becomes_text(String cell) throws IOException {
        assertThat(row(cell)).isEqualTo("\"'" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "a=b", "shop/admin.yaml", " ", "\u00e9"})
    void everything_else_stays_as_it_is(String cell) throws IOException {
        assertThat(row(cell)).isEqualTo("\"" + cell + "\"\r\n");
    }

    @Test
    void a_tab_cannot_hide_a_formula() throws IOException {
        assertThat(row("\t=1")).isEqualTo("\"\\u0009=1\"\r\n");
    }

    private static String row(String cell) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvRow(List.of("only"), out).write(Map.of("only", cell));
        return out.toString();
    }
}
