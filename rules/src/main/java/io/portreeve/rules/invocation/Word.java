package io.portreeve.rules.invocation;

/**
 * A word of a script, quotes undone.
 *
 * @param start offset of its first character in the script, an opening quote included
 * @param end offset behind its last character
 */
public record Word(String text, int start, int end) {}
