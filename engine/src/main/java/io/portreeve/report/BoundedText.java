package io.portreeve.report;

/** Text that grows no further than a limit: a piece that does not fit is left out whole. */
final class BoundedText {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    BoundedText(int limit) {
        this.limit = limit;
    }

    /** Adds a piece if it fits, and tells whether it did. */
    boolean add(String piece) {
        boolean fits = text.length() + piece.length() <= limit;
        if (fits) {
            text.append(piece);
        }
        return fits;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
