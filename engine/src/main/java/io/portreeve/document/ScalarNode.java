package io.portreeve.document;

/**
 * A single value with the text its author meant: escapes and folding undone, type not yet decided.
 *
 * @param tag the explicit tag as written ({@code !!str}), or empty
 */
public record ScalarNode(int start, int end, String text, ScalarStyle style, String tag) implements Node {
    /** Whether the value is the absence of one: nothing, {@code ~} or {@code null}, unquoted. */
    public boolean isNull() {
        return Scalars.resolve(this) == Scalars.NULL;
    }
}
