package io.portreeve.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rows whose cells stand below each other, cut to a width where somebody asks for that. */
final class TextTable {
    /** What no column is made narrower than. */
    private static final int LEAST = 10;

    private static final String GAP = "  ";

    private final List<Text> heads;
    private final List<List<Text>> rows = new ArrayList<>();

    TextTable(List<Text> heads) {
        this.heads = List.copyOf(heads);
    }

    /**
     * What a cell says.
     *
     * @param sentence whether it is cut at its end, and not in the middle as names are
     * @param paint how it is coloured, which takes no room
     */
    record Text(String plain, boolean sentence, UnaryOperator<String> paint) {
        static Text name(String text) {
            return new Text(Plain.of(text), false, UnaryOperator.identity());
        }

        static Text sentence(String text) {
            return new Text(Plain.of(text), true, UnaryOperator.identity());
        }

        Text painted(UnaryOperator<String> with) {
            return new Text(plain, sentence, with);
        }

        private String cut(int cells) {
            return sentence ? Elision.end(plain, cells) : Elision.middle(plain, cells);
        }
    }

    /** Adds a row with a cell for each head. */
    void add(List<Text> cells) {
        rows.add(List.copyOf(cells));
    }

    /**
     * The heads in one line, then one line for each row.
     *
     * @param width cells of a line; 0 for as many as it takes
     */
    List<String> lines(int width) {
        int[] columns = widths();
        while (width > 0 && sum(columns) > width && narrow(columns)) {}
        return Stream.concat(Stream.of(heads), rows.stream())
                .map(row -> line(row, columns))
                .toList();
    }

    /** A column that only has a head is none. */
    private int[] widths() {
        int[] columns = new int[heads.size()];
        for (List<Text> row : rows) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Math.max(columns[i], CellWidth.of(row.get(i).plain()));
            }
        }
        for (int i = 0; i < columns.length; i++) {
            int head = CellWidth.of(heads.get(i).plain());
            columns[i] = columns[i] == 0 ? 0 : Math.max(columns[i], head);
        }
        return columns;
    }

    private static int sum(int[] columns) {
        return Arrays.stream(columns)
                        .filter(column -> column > 0)
                        .map(column -> column + GAP.length())
                        .sum()
                - GAP.length();
    }

    /** Takes a cell from the widest column, the first of several; tells whether there was one to take. */
    private static boolean narrow(int[] columns) {
        int widest = 0;
        for (int i = 1; i < columns.length; i++) {
            widest = columns[i] > columns[widest] ? i : widest;
        }
        boolean possible = columns[widest] > LEAST;
        columns[widest] -= possible ? 1 : 0;
        return possible;
    }

    /** A column with nothing in it takes no room. */
    private static String line(List<Text> row, int[] columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (columns[i] > 0) {
                String cut = row.get(i).cut(columns[i]);
                line.append(line.isEmpty() ? "" : GAP).append(row.get(i).paint().apply(cut));
                line.append(" ".repeat(columns[i] - CellWidth.of(cut)));
            }
        }
        return line.toString().stripTrailing();
    }
}
