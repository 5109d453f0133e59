package io.portreeve.rules.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the catalogue's table: one row a line, columns divided by tabs, {@code #} opens a remark. */
final class CatalogueReader {
    private static final String FILE = "ports.tsv";
    private static final int COLUMNS = 8;

    private CatalogueReader() {}

    /** The rows that come with Portreeve. */
    static List<CatalogueEntry> builtIn() {
        InputStream in = Objects.requireNonNull(CatalogueReader.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> rows =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            return IntStream.range(0, rows.size())
                    .mapToObj(row -> entry(row, rows.get(row)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogueEntry entry(int row, String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != COLUMNS) {
            throw new IllegalStateException(FILE + " needs " + COLUMNS + " columns: " + line);
        }
        return new CatalogueEntry(
                row,
                fields[0],
                PortSet.parse(fields[1]),
                Danger.of(fields[2]).orElseThrow(() -> new IllegalStateException("no danger class: " + line)),
                ByNumber.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                Elsewhere.valueOf(fields[4].toUpperCase(Locale.ROOT)),
                words(fields[5]),
                words(fields[6]),
                fields[7]);
    }

    private static List<CatalogueWord> words(String field) {
        return field.equals("-")
                ? List.of()
                : Stream.of(field.split(",", -1)).map(CatalogueWord::parse).toList();
    }
}
