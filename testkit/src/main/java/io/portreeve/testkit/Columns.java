package io.portreeve.testkit;

/** A stretch of one line, in code points: first column 1-based, end exclusive. */
record Columns(int start, int end) {
    /** {@code 16-18}: from the first column up to, not including, the last. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
