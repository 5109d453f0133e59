package io.portreeve.fix;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;

/** The comments that stand alone at the beginning of a line, where tools and people say what they think of a file. */
final class FileRemarks {
    private FileRemarks() {}

    /** Those right above an object, as far as the beginning of its document. */
    static String above(SourceRange object) {
        String text = object.file().text();
        int start = text.lastIndexOf('\n', object.start() - 1) + 1;
        int above = start;
        while (above > 0) {
            int line = text.lastIndexOf('\n', above - 2) + 1;
            if (!isRemark(line(text, line))) {
                break;
            }
            above = line;
        }
        return text.substring(above, start);
    }

    /** Those before the first line that says anything. */
    static String atTop(SourceFile file) {
        String text = file.text();
        int at = 0;
        while (at < text.length() && (isRemark(line(text, at)) || text.startsWith("---", at))) {
            at += line(text, at).length() + 1;
        }
        return text.substring(0, Math.min(at, text.length()));
    }

    private static String line(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static boolean isRemark(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
