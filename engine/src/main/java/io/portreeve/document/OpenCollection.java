package io.portreeve.document;

/** A mapping or sequence whose end has not been seen yet. */
abstract class OpenCollection {
    final int start;
    final boolean flow;
    final String anchor;

    /** Nodes in here so far, with what aliases stand for counted each time. */
    private long weight = 1;

    private int height = 1;
    private int lastEnd;

    OpenCollection(int start, boolean flow, String anchor) {
        this.start = start;
        this.flow = flow;
        this.anchor = anchor;
        this.lastEnd = start;
    }

    /** Takes the next child; the flaw that makes the document unusable, or none. */
    abstract void add(Node child, Tree tree);

    abstract Node close(int end, Tree tree);

    final void count(Node child, long childWeight, int childHeight) {
        weight += childWeight;
        height = Math.max(height, childHeight + 1);
        lastEnd = Math.max(lastEnd, child.end());
    }

    final long weight() {
        return weight;
    }

    final int height() {
        return height;
    }

    /** Where the last child ends; a block collection ends there too, whatever white space follows. */
    final int lastEnd() {
        return lastEnd;
    }
}
