package io.portreeve.source;

/**
 * A place in a text as people count it.
 *
 * @param line 1-based
 * @param column 1-based, in Unicode code points
 */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
