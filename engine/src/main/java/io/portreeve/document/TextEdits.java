package io.portreeve.document;

import io.portreeve.source.Order;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Edits of one file, gathered one by one, of which none contradicts another; whoever gathers asks before he adds. */
public final class TextEdits {
    /** By place; what is inserted at one place, by what it adds. */
    private static final Comparator<TextEdit> ORDER = Order.by(
                    (TextEdit edit) -> edit.range().start())
            .then(edit -> edit.range().end())
            .then(TextEdit::adds)
            .then(TextEdit::newText);

    private static final Comparator<SourceRange> BY_PLACE =
            Order.by(SourceRange::start).then(SourceRange::end);

    private final SourceFile file;
    private final NavigableSet<TextEdit> edits = new TreeSet<>(ORDER);
    private final NavigableSet<SourceRange> kept = new TreeSet<>(BY_PLACE);

    public TextEdits(SourceFile file) {
        this.file = file;
    }

    public SourceFile file() {
        return file;
    }

    /** What is in the way of an edit: another one, or characters that are to stay as they are. */
    public Optional<SourceRange> obstacle(TextEdit edit) {
        SourceRange range = edit.range();
        for (TextEdit other : edits.headSet(last(range.end()), true).descendingSet()) {
            if (other.range().end() < range.start()) {
                break;
            }
            if (other.contradicts(edit)) {
                return Optional.of(other.range());
            }
        }
        return kept.headSet(new SourceRange(file, range.end(), file.text().length()), true).stream()
                .filter(stays -> changes(edit, stays))
                .findFirst();
    }

    /** The edit that changes characters which are to stay as they are. */
    public Optional<SourceRange> obstacle(SourceRange stays) {
        return edits.stream()
                .filter(edit -> changes(edit, stays))
                .map(TextEdit::range)
                .findFirst();
    }

    private TextEdit last(int start) {
        return new TextEdit(new SourceRange(file, start, file.text().length()), "\uFFFF", "\uFFFF");
    }

    private static boolean changes(TextEdit edit, SourceRange stays) {
        return edit.range().start() < stays.end()
                && stays.start() < edit.range().end();
    }

    /** Takes in an edit that nothing is in the way of; one that is there already is there once. */
    public void add(TextEdit edit) {
        edits.add(edit);
    }

    /** From now on these characters stay as they are. */
    public void keep(SourceRange stays) {
        kept.add(stays);
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** In the order of their places. */
    public List<TextEdit> sorted() {
        return List.copyOf(edits);
    }

    /** The file's text with all edits spliced in. */
    public String text() {
        List<Splice> splices = edits.stream().map(TextEdit::splice).toList();
        return Splice.into(file.text(), splices, 0, file.text().length());
    }
}
