package io.portreeve.report;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;

/**
 * The line on which a range begins, and a second line with carets under exactly the range.
 *
 * @param number of the line, 1-based
 * @param source the line made harmless, cut around the range when it is very long
 * @param indent blank space up to the range, tabs kept so that any tab width aligns
 * @param carets one for each cell of the range on this line
 */
record Snippet(int number, String source, String indent, String carets) {
    static final int WIDTH = 114;
    private static final String ELLIPSIS = "...";

    static Snippet of(SourceRange range) {
        LineWindow window = LineWindow.around(range, WIDTH);
        SourceFile file = range.file();
        String before = file.text().substring(window.from(), range.start());
        String marked = file.text().substring(range.start(), Math.min(range.end(), window.to()));
        String behind = file.text().substring(range.start() + marked.length(), window.to());
        String start = window.isCutBefore() ? ELLIPSIS : "";
        String end = window.isCutBehind() ? ELLIPSIS : "";
        StringBuilder indent = new StringBuilder(" ".repeat(start.length()));
        StringBuilder carets = new StringBuilder();
        before.codePoints().mapToObj(Cell::of).map(Cell::blank).forEach(indent::append);
        marked.codePoints().mapToObj(Cell::of).map(Cell::carets).forEach(carets::append);
        return new Snippet(
                range.startPosition().line(),
                start + shown(before + marked + behind) + end,
                indent.toString(),
                carets.isEmpty() ? "^" : carets.toString());
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().mapToObj(Cell::of).map(Cell::shown).forEach(shown::append);
        return shown.toString();
    }
}
