package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** The comments of values in the order in which they are written. */
final class CommentOrder {
    private CommentOrder() {}

    static List<SourceRange> of(Made made) {
        List<SourceRange> comments = new ArrayList<>();
        add(made, false, comments);
        return comments;
    }

    private static void add(Made made, boolean item, List<SourceRange> comments) {
        if (made instanceof MadeMapping mapping) {
            for (MadeEntry entry : mapping.entries().values()) {
                comments.addAll(entry.origin().comments());
                add(entry.value(), false, comments);
            }
        } else if (made instanceof MadeList list) {
            list.items().forEach(each -> add(each, true, comments));
        } else if (item) {
            comments.addAll(made.origin().comments());
        }
    }
}
