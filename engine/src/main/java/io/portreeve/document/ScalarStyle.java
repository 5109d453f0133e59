package io.portreeve.document;

/** How a scalar is written; only a plain one can be anything but a string. */
public enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
}
