package io.portreeve.fix;

import io.portreeve.document.Splice;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference that splices make to a text, in the unified form that {@code git apply} and {@code patch -p1} take.
 *
 * <p>There is no {@code diff --git} line: with one, git would count the names from the top of the repository and not from the
 * folder that it is called in.
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

    private final TextLines lines;
    private final StringBuilder diff = new StringBuilder();
    private int grown;

    private UnifiedDiff(TextLines lines) {
        this.lines = lines;
    }

    /** The difference; empty where the splices change nothing. */
    static String of(String name, String text, List<Splice> splices) {
        TextLines lines = new TextLines(text);
        List<ChangedLines> changes = ChangedLines.of(lines, splices);
        if (changes.isEmpty()) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(lines);
        diff.diff.append("--- ").append(PatchName.of("a/" + name)).append('\n');
        diff.diff.append("+++ ").append(PatchName.of("b/" + name)).append('\n');
        diff.hunks(changes);
        return diff.diff.toString();
    }

    /** Changes whose surroundings meet are shown together. */
    private void hunks(List<ChangedLines> changes) {
        List<ChangedLines> near = new ArrayList<>();
        for (ChangedLines change : changes) {
            if (!near.isEmpty() && change.line() - near.get(near.size() - 1).end() > 2 * CONTEXT) {
                hunk(near);
                near.clear();
            }
            near.add(change);
        }
        hunk(near);
    }

    private void hunk(List<ChangedLines> changes) {
        int from = Math.max(0, changes.get(0).line() - CONTEXT);
        int to = Math.min(lines.count(), changes.get(changes.size() - 1).end() + CONTEXT);
        int growth = changes.stream().mapToInt(ChangedLines::growth).sum();
        diff.append("@@ -").append(span(from, to - from));
        diff.append(" +").append(span(from + grown, to - from + growth)).append(" @@\n");
        int at = from;
        for (ChangedLines change : changes) {
            context(at, change.line());
            change.removed().forEach(line -> append('-', line));
            change.added().forEach(line -> append('+', line));
            at = change.end();
        }
        context(at, to);
        grown += growth;
    }

    /** First line and number of lines; of none, the line before them. */
    private static String span(int from, int count) {
        int first = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(first) : first + "," + count;
    }

    private void context(int from, int to) {
        for (int line = from; line < to; line++) {
            append(' ', lines.line(line));
        }
    }

    private void append(char sign, String line) {
        diff.append(sign).append(line);
        if (!line.endsWith("\n")) {
            diff.append(NO_NEWLINE);
        }
    }
}
