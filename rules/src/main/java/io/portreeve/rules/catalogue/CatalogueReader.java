package io.portreeve.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the catalogue's table: one row a line, columns divided by tabs, {@code #} opens a remark. */
final class CatalogueReader {
    private static final String FILE = "ports.tsv";
    private static final int COLUMNS = 8;

    private CatalogueReader() {}

    /** The rows that come with Portreeve. */
    static List<CatalogueEntry> builtIn() {
        return rows(BundledText.beside(CatalogueReader.class, FILE));
    }

    private static List<CatalogueEntry> rows(String table) {
        List<CatalogueEntry> rows = new ArrayList<>(512);
        for (String line : split(table, '\n')) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                rows.add(entry(rows.size(), split(line, '\t')));
            }
        }
        return rows;
    }

    private static CatalogueEntry entry(int row, List<String> fields) {
        if (fields.size() != COLUMNS) {
            throw new IllegalStateException(FILE + " needs " + COLUMNS + " columns: " + fields);
        }
        return new CatalogueEntry(
                row,
                fields.get(0),
                PortSet.parse(fields.get(1)),
                Danger.of(fields.get(2)).orElseThrow(() -> new IllegalStateException("no danger class: " + fields)),
                ByNumber.valueOf(fields.get(3).toUpperCase(Locale.ROOT)),
                Elsewhere.valueOf(fields.get(4).toUpperCase(Locale.ROOT)),
                words(fields.get(5)),
                words(fields.get(6)),
                fields.get(7));
    }

    private static WordList words(String field) {
        return field.equals("-") ? WordList.NONE : new WordList(field);
    }

    /** The parts between a character: read at every start, so without patterns. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(at); end >= 0; end = text.indexOf(at, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
