package io.portreeve.document;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.Optional;

/** Edits that add a whole document to a file of YAML documents, and leave every other byte alone. */
public final class DocumentEdits {
    private DocumentEdits() {}

    /**
     * Writes a document behind another.
     *
     * @param document the whole of the other
     * @param text the new document, each line ended
     * @return empty where the file is JSON or the document does not begin its line, so that it may be part of something
     */
    public static Optional<TextEdit> addBehind(SourceRange document, String text) {
        SourceFile file = document.file();
        String all = file.text();
        boolean nested = document.start() > 0 && all.charAt(document.start() - 1) != '\n';
        if (nested || document.text().startsWith("{")) {
            return Optional.empty();
        }
        int end = behindComments(all, MappingEdits.lineEnd(all, trimmedEnd(document)));
        String lineBreak = MappingEdits.lineBreak(all, end);
        boolean last = end == all.length();
        String body = text.stripTrailing().replace("\n", lineBreak);
        String added = lineBreak + "---" + lineBreak + body + (last ? lineBreak : "");
        return Optional.of(new TextEdit(new SourceRange(file, end, end), added));
    }

    /** Comments right behind a document still speak of it. */
    private static int behindComments(String all, int lineEnd) {
        int end = lineEnd;
        int next = nextLine(all, end);
        while (next < all.length()
                && all.substring(next, MappingEdits.lineEnd(all, next))
                        .stripLeading()
                        .startsWith("#")) {
            end = MappingEdits.lineEnd(all, next);
            next = nextLine(all, end);
        }
        return end;
    }

    private static int nextLine(String all, int lineEnd) {
        return Math.min(all.length(), lineEnd + (all.startsWith("\r\n", lineEnd) ? 2 : 1));
    }

    /** The end of the last line that says something. */
    private static int trimmedEnd(SourceRange document) {
        return document.start() + document.text().stripTrailing().length();
    }
}
