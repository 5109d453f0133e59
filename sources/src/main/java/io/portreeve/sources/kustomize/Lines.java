package io.portreeve.sources.kustomize;

import io.portreeve.document.Document;
import io.portreeve.document.MappingNode;
import io.portreeve.document.Node;
import io.portreeve.document.SequenceNode;
import io.portreeve.source.SourceRange;
import java.util.Optional;
import java.util.TreeSet;

/** Which key or value begins what is written on a line. */
final class Lines {
    /** What stands farther above is no remark on the line. */
    private static final int MOST_COMMENT_LINES = 100;

    private final String text;
    private final TreeSet<Integer> starts = new TreeSet<>();

    Lines(Document document) {
        this.text = document.file().text();
        add(document.root());
    }

    private void add(Node node) {
        if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> {
                starts.add(entry.key().start());
                add(entry.value());
            });
        } else if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(this::add);
        } else {
            starts.add(node.start());
        }
    }

    /** The first of the line that a comment speaks of: its own, or the next one that is more than a comment. */
    Optional<Integer> spokenOf(SourceRange comment) {
        int start = lineStart(comment.start());
        for (int skipped = 0; skipped < MOST_COMMENT_LINES; skipped++) {
            int end = lineEnd(start);
            if (!text.substring(start, end).stripLeading().startsWith("#")) {
                return Optional.ofNullable(starts.ceiling(start)).filter(first -> first <= end);
            }
            start = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
        }
        return Optional.empty();
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && !isBreak(start - 1)) {
            start--;
        }
        return start;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length() && !isBreak(end)) {
            end++;
        }
        return end;
    }

    private boolean isBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
