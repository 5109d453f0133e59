package io.portreeve.finding;

import io.portreeve.document.Comment;
import io.portreeve.document.Document;
import io.portreeve.document.MappingNode;
import io.portreeve.document.Node;
import io.portreeve.document.SequenceNode;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The line that a comment speaks of: its own, or, where it stands alone, the next one that is more than a comment. */
final class CommentedLine {
    /** What stands farther above is no remark on the line; to look on would take long where a file is all comments. */
    private static final int MOST_COMMENT_LINES = 100;

    private final String text;
    private int start;
    private int end;

    private CommentedLine(String text, int at) {
        this.text = text;
        moveTo(at);
    }

    static Reach.Line of(Document document, Comment comment) {
        CommentedLine line = new CommentedLine(document.file().text(), comment.start());
        for (int skipped = 0; skipped < MOST_COMMENT_LINES && line.isComment(); skipped++) {
            line.moveTo(line.behind());
        }
        Set<Integer> values = new HashSet<>();
        line.addValuesBelow(document.root(), values);
        return line.reach(document.file(), values);
    }

    /** Where people wrote the line, as findings are told there; nothing where only the file is known. */
    private Reach.Line reach(SourceFile file, Set<Integer> values) {
        SourceRange line = new SourceRange(file, start, end).written();
        if (line.file().equals(file) || line.equals(line.file().whole())) {
            return new Reach.Line(file, start, end, values);
        }
        Set<Integer> written = new HashSet<>();
        values.forEach(
                at -> written.add(new SourceRange(file, at, at + 1).written().start()));
        // What an action prints begins behind what the line says itself.
        int first = line.startPosition().line();
        int lineStart = line.file().lineStart(first);
        return new Reach.Line(
                line.file(), lineStart, lineStart + line.file().line(first).length(), written);
    }

    private void moveTo(int at) {
        start = at;
        while (start > 0 && !isBreak(start - 1)) {
            start--;
        }
        end = at;
        while (end < text.length() && !isBreak(end)) {
            end++;
        }
    }

    private boolean isBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /** Where the next line starts. */
    private int behind() {
        return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
    }

    private boolean isComment() {
        return text.substring(start, end).stripLeading().startsWith("#");
    }

    /** What stands below its key is pointed at there by a finding, but the key's line is where people comment. */
    private void addValuesBelow(Node node, Set<Integer> values) {
        if (node.end() < start || node.start() > end) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                boolean keyHere = entry.key().start() >= start && entry.key().start() <= end;
                if (keyHere && entry.value().start() > end) {
                    values.add(entry.value().start());
                }
                addValuesBelow(entry.value(), values);
            }
        }
        List<Node> items = node instanceof SequenceNode sequence ? sequence.items() : List.of();
        items.forEach(item -> addValuesBelow(item, values));
    }
}
