package io.portreeve.report;

/**
 * How the text report looks.
 *
 * @param colour whether terminal colours are wanted
 * @param detail how much is said
 * @param width cells of the terminal that somebody looks at; 0 where nobody does, and lines may be as long as they are
 */
public record TextOptions(boolean colour, Detail detail, int width) {
    /** How much a report says. */
    public enum Detail {
        /** One line for each finding, nothing else. */
        QUIET,
        /** What a reader needs to act. */
        NORMAL,
        /** What a reader needs to check the verdict, too. */
        VERBOSE
    }

    /** No colour, normal detail. */
    public static final TextOptions DEFAULT = new TextOptions(false, Detail.NORMAL);

    /** Lines as long as they are. */
    public TextOptions(boolean colour, Detail detail) {
        this(colour, detail, 0);
    }

    boolean isQuiet() {
        return detail == Detail.QUIET;
    }

    boolean isVerbose() {
        return detail == Detail.VERBOSE;
    }

    Paint paint() {
        return colour ? Paint.ANSI : Paint.NONE;
    }
}
