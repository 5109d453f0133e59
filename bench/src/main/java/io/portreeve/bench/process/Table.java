package io.portreeve.bench.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as aligned text, which is also a table in Markdown. */
final class Table {
    private static final List<String> HEAD = List.of("measured", "JDK", "unit", "min", "median", "max");

    private Table() {}

    /** For a page: with a line of dashes and bars at both ends. */
    static String markdown(List<Figure> figures) {
        List<List<String>> cells = cells(figures);
        List<Integer> widths = widths(cells);
        List<String> rule = widths.stream().map("-"::repeat).toList();
        cells.add(1, rule);
        return cells.stream()
                .map(row -> "| " + String.join(" | ", padded(row, widths)) + " |\n")
                .collect(Collectors.joining());
    }

    /** For a terminal. */
    static String text(List<Figure> figures) {
        List<List<String>> cells = cells(figures);
        List<Integer> widths = widths(cells);
        return cells.stream()
                .map(row -> String.join("  ", padded(row, widths)).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static List<List<String>> cells(List<Figure> figures) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEAD);
        for (Figure figure : figures) {
            Series series = figure.series();
            cells.add(List.of(
                    figure.what(),
                    figure.jdk(),
                    figure.unit().isEmpty() ? "ratio" : figure.unit(),
                    number(series.least()),
                    number(series.median()),
                    number(series.most())));
        }
        return cells;
    }

    /** Three digits tell more than any measurement here holds. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    private static List<Integer> widths(List<List<String>> cells) {
        return IntStream.range(0, HEAD.size())
                .mapToObj(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
    }

    private static List<String> padded(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .toList();
    }
}
