package io.portreeve.document;

/**
 * A comment from its {@code #} to the end of its line.
 *
 * @param start offset of the {@code #}
 * @param end offset behind the last character, line end not included
 */
public record Comment(int start, int end) {}
