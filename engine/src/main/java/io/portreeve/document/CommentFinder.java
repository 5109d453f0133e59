package io.portreeve.document;

import java.util.ArrayList;
import java.util.List;

/** Finds comments in what lies between the values of a document. */
final class CommentFinder {
    private CommentFinder() {}

    static List<Comment> find(Chunk chunk, ScalarRanges values) {
        List<Comment> found = new ArrayList<>();
        String text = chunk.text();
        int value = 0;
        int hash = text.indexOf('#', chunk.start());
        while (hash >= 0 && hash < chunk.end()) {
            while (value < values.count() && values.end(value) <= hash) {
                value++;
            }
            int next = hash + 1;
            if (value < values.count() && values.start(value) <= hash) {
                next = values.end(value);
            } else if (mayBegin(text, hash)) {
                next = Characters.lineEnd(text, hash, chunk.end());
                found.add(new Comment(hash, next));
            }
            hash = text.indexOf('#', next);
        }
        return found;
    }

    private static boolean mayBegin(String text, int hash) {
        return hash == 0 || Characters.isBlankOrBreak(text.charAt(hash - 1));
    }
}
