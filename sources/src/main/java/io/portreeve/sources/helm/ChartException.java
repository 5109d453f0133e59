package io.portreeve.sources.helm;

/** Why a chart cannot be rendered, in a sentence for people. */
final class ChartException extends Exception {
    private static final long serialVersionUID = 1;

    ChartException(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
