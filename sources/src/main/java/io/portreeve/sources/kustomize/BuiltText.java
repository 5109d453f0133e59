package io.portreeve.sources.kustomize;

import io.portreeve.source.Provenance;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;

/** Where the characters of built manifests come from: each key and value from the base, or from what changed it. */
final class BuiltText implements Provenance {
    private final Pieces pieces;

    private BuiltText(Pieces pieces) {
        this.pieces = pieces;
    }

    /** A text as a file that knows where it comes from. */
    static SourceFile file(String path, String text, Pieces pieces) {
        return SourceFile.made(path, text, new BuiltText(pieces));
    }

    @Override
    public SourceRange written(SourceRange made) {
        int exact = pieces.find(made.start(), made.end());
        if (exact >= 0) {
            return pieces.origin(exact).range();
        }
        int around = pieces.leafAround(made.start(), made.end());
        if (around >= 0) {
            return part(pieces, around, made);
        }
        int first = pieces.firstLeafIn(made.start(), made.end());
        return first < 0
                ? pieces.whole(made.start())
                : line(pieces.origin(first).range());
    }

    /** A part of a value, where it stands just so in what writes the value. */
    private static SourceRange part(Pieces pieces, int leaf, SourceRange made) {
        SourceRange whole = pieces.origin(leaf).range();
        String wanted = made.text();
        int from = made.start() - pieces.start(leaf);
        SourceRange there = whole.part(from, wanted);
        if (!there.equals(whole) || wanted.isEmpty()) {
            return there;
        }
        int found = whole.text().indexOf(wanted);
        return found >= 0 && whole.text().indexOf(wanted, found + 1) < 0 ? whole.part(found, wanted) : whole;
    }

    /** The lines that a place stands on, as comments speak of them. */
    private static SourceRange line(SourceRange place) {
        SourceFile file = place.file();
        int first = place.startPosition().line();
        int start = file.lineStart(first);
        return new SourceRange(file, start, start + file.line(first).length());
    }

    @Override
    public List<SourceRange> decidedBy(SourceRange written) {
        return pieces.deciders(written);
    }

    @Override
    public String insteadOfEditing(SourceRange written) {
        return change(written);
    }

    /** Where to make an edit. */
    static String change(SourceRange written) {
        return "Kustomize builds it, so change " + written.file().path() + ", line "
                + written.startPosition().line();
    }
}
