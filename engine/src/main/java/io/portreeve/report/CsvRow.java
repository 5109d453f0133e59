package io.portreeve.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of comma-separated values that a spreadsheet shows as text and never takes for a formula. */
final class CsvRow {
    /** What spreadsheets calculate; the wide forms are taken for the narrow ones in East Asian settings. */
    private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private final List<String> columns;
    private final Appendable out;

    CsvRow(List<String> columns, Appendable out) {
        this.columns = List.copyOf(columns);
        this.out = out;
    }

    /** Cells by column; only looked up, so that their order does not matter. */
    static Map<String, String> cells() {
        return new HashMap<>();
    }

    void header() throws IOException {
        line(columns);
    }

    /** Writes a row; a column that nothing is said about stays empty. */
    void write(Map<String, String> cells) throws IOException {
        line(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private void line(List<String> cells) throws IOException {
        out.append(cells.stream().map(CsvRow::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Quotes keep commas and semicolons in their cell, whatever separates cells where the file is opened. */
    private static String quoted(String cell) {
        String plain = Plain.of(cell);
        return plain.isEmpty() ? "" : "\"" + harmless(plain).replace("\"", "\"\"") + "\"";
    }

    private static String harmless(String cell) {
        String start = cell.stripLeading();
        boolean calculated = !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
        return calculated ? "'" + cell : cell;
    }
}
