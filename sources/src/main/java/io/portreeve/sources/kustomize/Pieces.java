package io.portreeve.sources.kustomize;

import io.portreeve.document.AliasNode;
import io.portreeve.document.Comment;
import io.portreeve.document.Document;
import io.portreeve.document.MappingNode;
import io.portreeve.document.Node;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.SequenceNode;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The keys and values of a made text in order, each with where it comes from.
 *
 * <p>Mappings and lists begin where their first key or value does, and stand before it.
 */
final class Pieces {
    private static final Comparator<Piece> IN_ORDER = (one, other) -> one.start() != other.start()
            ? Integer.compare(one.start(), other.start())
            : Integer.compare(other.end(), one.end());

    private record Piece(int start, int end, boolean leaf, Origin origin) {}

    private final List<Piece> found = new ArrayList<>();
    private int[] starts = new int[0];

    /** Takes in a document as it was read back, beside the values that it was written from. */
    void add(Document document, Made made) {
        add(document.root(), made);
        Iterator<SourceRange> written = CommentOrder.of(made).iterator();
        for (Comment comment : document.comments()) {
            if (written.hasNext()) {
                found.add(new Piece(comment.start(), comment.end(), true, new Origin(written.next())));
            }
        }
    }

    /** To be called once all documents are in. */
    Pieces sorted() {
        found.sort(IN_ORDER);
        starts = found.stream().mapToInt(Piece::start).toArray();
        return this;
    }

    private void add(Node node, Made made) {
        boolean leaf = node instanceof ScalarNode || node instanceof AliasNode;
        if (node.end() > node.start()) {
            found.add(new Piece(node.start(), node.end(), leaf, made.origin()));
        }
        if (node instanceof MappingNode mapping && made instanceof MadeMapping values) {
            Iterator<MadeEntry> entries = values.entries().values().iterator();
            for (MappingNode.Entry entry : mapping.entries()) {
                MadeEntry value = entries.next();
                found.add(new Piece(entry.key().start(), entry.key().end(), true, value.origin()));
                add(entry.value(), value.value());
            }
        } else if (node instanceof SequenceNode sequence && made instanceof MadeList values) {
            for (int i = 0; i < sequence.items().size(); i++) {
                add(sequence.items().get(i), values.items().get(i));
            }
        }
    }

    private int firstFrom(int start) {
        int at = java.util.Arrays.binarySearch(starts, start);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && starts[first - 1] == start) {
            first--;
        }
        return first;
    }

    /** The piece of exactly these characters; negative where there is none. */
    int find(int start, int end) {
        for (int i = firstFrom(start); i < starts.length && starts[i] == start; i++) {
            if (found.get(i).end() == end) {
                return i;
            }
        }
        return -1;
    }

    /** The key or single value that holds these characters; negative where there is none. */
    int leafAround(int start, int end) {
        for (int i = firstFrom(start + 1) - 1; i >= 0; i--) {
            Piece piece = found.get(i);
            if (piece.leaf()) {
                return end <= piece.end() ? i : -1;
            }
        }
        return -1;
    }

    /** The first key or single value that begins among these characters; negative where none does. */
    int firstLeafIn(int start, int end) {
        for (int i = firstFrom(start); i < starts.length && starts[i] <= end; i++) {
            if (found.get(i).leaf()) {
                return i;
            }
        }
        return -1;
    }

    int start(int piece) {
        return starts[piece];
    }

    Origin origin(int piece) {
        return found.get(piece).origin();
    }

    /** The object that a place is in, or the last one before it. */
    SourceRange whole(int at) {
        int last = Math.max(0, firstFrom(at + 1) - 1);
        while (last > 0 && found.get(last).leaf()) {
            last--;
        }
        return found.get(last).origin().range();
    }

    /** What else decides what is written at a place. */
    List<SourceRange> deciders(SourceRange written) {
        return found.stream()
                .filter(piece -> piece.origin().range().equals(written)
                        && !piece.origin().deciders().isEmpty())
                .findFirst()
                .map(piece -> piece.origin().deciders())
                .orElseGet(List::of);
    }
}
