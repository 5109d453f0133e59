package io.portreeve.document;

import java.util.List;

/** An ordered list of values. */
public record SequenceNode(int start, int end, List<Node> items, boolean flow) implements Node {
    public SequenceNode {
        items = List.copyOf(items);
    }
}
