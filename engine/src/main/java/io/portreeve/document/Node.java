package io.portreeve.document;

/** A value in a document: mapping, sequence, scalar, or an alias that stands for one of them; offsets are into the file's text. */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode, AliasNode {
    /** Offset of the first character of the value, quotes included, anchor and tag not. */
    int start();

    /** Offset behind the last character of the value. */
    int end();

    /** What the node stands for: itself, or an alias' target. */
    default Node resolved() {
        return this;
    }
}
