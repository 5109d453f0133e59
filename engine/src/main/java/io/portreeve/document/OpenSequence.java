package io.portreeve.document;

import java.util.ArrayList;
import java.util.List;

/** A sequence whose end has not been seen yet. */
final class OpenSequence extends OpenCollection {
    private final List<Node> items = new ArrayList<>();

    OpenSequence(int start, boolean flow, String anchor) {
        super(start, flow, anchor);
    }

    @Override
    void add(Node child, Tree tree) {
        items.add(child);
    }

    @Override
    Node close(int end, Tree tree) {
        return new SequenceNode(start, end, items, flow);
    }
}
