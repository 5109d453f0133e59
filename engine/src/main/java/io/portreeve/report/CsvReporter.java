package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Position;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report as rows for a spreadsheet: RFC 4180, a row for each finding, then one for each problem. */
public final class CsvReporter implements Reporter {
    private static final List<String> COLUMNS = List.of(
            "type",
            "severity",
            "confidence",
            "rule",
            "name",
            "file",
            "line",
            "column",
            "endLine",
            "endColumn",
            "kind",
            "namespace",
            "object",
            "field",
            "message",
            "scope",
            "disposition",
            "path",
            "fix",
            "fingerprint");

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        CsvRow row = new CsvRow(COLUMNS, out);
        row.header();
        for (Finding finding : result.findings()) {
            row.write(cells(finding));
        }
        for (Problem problem : result.problems()) {
            row.write(cells(problem));
        }
    }

    private static Map<String, String> cells(Finding finding) {
        Map<String, String> cells = place(finding.range());
        cells.put("type", "finding");
        cells.put("severity", finding.severity().toString());
        cells.put("confidence", finding.confidence().toString());
        cells.put("rule", finding.rule());
        cells.put("name", finding.name());
        cells.put("file", finding.range().file().path());
        cells.put("kind", finding.object().kind());
        cells.put("namespace", finding.object().namespace().orElse(""));
        cells.put("object", finding.object().name());
        cells.put("field", finding.place().path());
        cells.put("message", finding.message());
        finding.exposure().ifPresent(path -> exposure(cells, path));
        cells.put("fix", finding.fix().map(Fix::description).orElse(""));
        cells.put("fingerprint", finding.fingerprint());
        return cells;
    }

    private static Map<String, String> cells(Problem problem) {
        Optional<SourceRange> range = problem.range();
        Map<String, String> cells = range.map(CsvReporter::place).orElseGet(CsvRow::cells);
        cells.put("type", "problem");
        cells.put("rule", problem.code());
        cells.put("file", problem.file());
        cells.put("message", problem.message());
        return cells;
    }

    private static Map<String, String> place(SourceRange range) {
        Map<String, String> cells = CsvRow.cells();
        position(cells, "line", "column", range.startPosition());
        position(cells, "endLine", "endColumn", range.endPosition());
        return cells;
    }

    private static void position(Map<String, String> cells, String line, String column, Position position) {
        cells.put(line, String.valueOf(position.line()));
        cells.put(column, String.valueOf(position.column()));
    }

    private static void exposure(Map<String, String> cells, ExposurePath path) {
        cells.put("scope", path.scope().toString());
        cells.put("disposition", path.disposition().name());
        cells.put("path", path.line());
    }
}
