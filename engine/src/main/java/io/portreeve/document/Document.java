package io.portreeve.document;

import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.Set;

/**
 * One YAML or JSON document: a tree with ranges, its comments, and the file it stands in.
 *
 * @param index which document of the file, 0-based; a broken or empty one counts too
 * @param root the top value
 * @param repeated the values in it that aliases stand for, compared as objects
 */
public record Document(SourceFile file, int index, Node root, List<Comment> comments, Set<Node> repeated) {
    public Document {
        comments = List.copyOf(comments);
    }

    /** The root, as a starting point to walk from. */
    public Cursor cursor() {
        return Cursor.root(file, root, repeated);
    }
}
