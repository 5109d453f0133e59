package io.portreeve.document;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.Optional;
import java.util.regex.Pattern;

/** Edits that add a whole document to a file of YAML documents, and leave every other byte alone. */
public final class DocumentEdits {
    /** The head of a block of text that keeps the line breaks at its end. */
    private static final Pattern KEPT = Pattern.compile("[|>][0-9]?\\+[0-9]?[ \\t]*(#.*)?$", Pattern.MULTILINE);

    private DocumentEdits() {}

    /**
     * Writes a document behind another.
     *
     * @param document the whole of the other
     * @param text the new document, each line ended
     * @param title what it holds, so that nobody adds it a second time
     * @return empty where the file is JSON, where the document does not begin its line, so that it may be part of something, and
     *     where the blank lines behind it may be part of a text in it
     */
    public static Optional<TextEdit> addBehind(SourceRange document, String text, String title) {
        SourceFile file = document.file();
        String all = file.text();
        boolean nested = !Characters.isLineStart(all, document.start());
        if (nested
                || document.text().startsWith("{")
                || KEPT.matcher(document.text()).find()) {
            return Optional.empty();
        }
        int end = behindComments(all, Lines.end(all, trimmedEnd(document)));
        String lineBreak = Lines.breakAt(all, end);
        String body = text.stripTrailing().replace("\n", lineBreak);
        String added = lineBreak + "---" + lineBreak + body;
        return Optional.of(new TextEdit(new SourceRange(file, end, end), added, title));
    }

    /** Comments right behind a document still speak of it. */
    private static int behindComments(String all, int lineEnd) {
        int end = lineEnd;
        int next = Lines.next(all, end);
        while (next < all.length()
                && all.substring(next, Lines.end(all, next)).stripLeading().startsWith("#")) {
            end = Lines.end(all, next);
            next = Lines.next(all, end);
        }
        return end;
    }

    /** The end of the last line that says something. */
    private static int trimmedEnd(SourceRange document) {
        return document.start() + document.text().stripTrailing().length();
    }
}
