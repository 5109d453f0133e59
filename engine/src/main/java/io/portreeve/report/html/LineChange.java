package io.portreeve.report.html;

import io.portreeve.document.Splice;
import io.portreeve.document.TextEdit;
import io.portreeve.report.LineWindow;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What edits do to the lines they touch.
 *
 * @param file the file
 * @param line the first line shown, 1-based
 * @param before a line that stays, if the change begins behind one
 * @param removed lines as they are
 * @param added lines as they will be
 */
record LineChange(SourceFile file, int line, List<String> before, List<String> removed, List<String> added) {
    private static final int WIDTH = 160;

    /** The changes of some edits, in the order of their places; edits of the same lines are one change. */
    static List<LineChange> of(List<TextEdit> edits) {
        List<TextEdit> sorted = edits.stream()
                .sorted(Comparator.comparing(
                                (TextEdit edit) -> edit.range().file().path())
                        .thenComparingInt(edit -> edit.range().start()))
                .toList();
        List<LineChange> changes = new ArrayList<>();
        List<TextEdit> together = new ArrayList<>();
        for (TextEdit edit : sorted) {
            if (!together.isEmpty() && !touch(together.get(together.size() - 1), edit)) {
                changes.add(change(together));
                together.clear();
            }
            together.add(edit);
        }
        if (!together.isEmpty()) {
            changes.add(change(together));
        }
        return changes;
    }

    private static boolean touch(TextEdit earlier, TextEdit later) {
        return earlier.range().file().equals(later.range().file())
                && later.range().startPosition().line()
                        <= earlier.range().endPosition().line();
    }

    private static LineChange change(List<TextEdit> edits) {
        SourceRange first = edits.get(0).range();
        SourceRange last = edits.get(edits.size() - 1).range();
        SourceFile file = first.file();
        int from = window(file, first.start()).from();
        int to = Math.max(last.end(), window(file, last.end()).to());
        List<Splice> splices = edits.stream().map(TextEdit::splice).toList();
        List<String> old = lines(file.text().substring(from, to));
        List<String> fresh = lines(Splice.into(file.text(), splices, from, to));
        int same = 0;
        while (same < Math.min(old.size(), fresh.size()) && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        int shown = Math.max(0, same - 1);
        return new LineChange(
                file,
                first.startPosition().line() + shown,
                old.subList(shown, same),
                old.subList(same, old.size()),
                fresh.subList(same, fresh.size()));
    }

    private static LineWindow window(SourceFile file, int offset) {
        return LineWindow.around(new SourceRange(file, offset, offset), WIDTH);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\\R", -1));
    }
}
