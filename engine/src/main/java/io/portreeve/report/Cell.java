package io.portreeve.report;

/**
 * One character of a source line as a terminal shows it.
 *
 * @param shown the character, or its escape
 * @param width how many cells that fills
 * @param blank blank space of exactly that width, for the line below
 */
record Cell(String shown, int width, String blank) {
    /** Room that a tab may take; only line cutting needs a number. */
    private static final int TAB_WIDTH = 8;

    private static final String IDEOGRAPHIC_SPACE = "\u3000";

    static Cell of(int character) {
        if (character == '\t') {
            return new Cell("\t", TAB_WIDTH, "\t");
        }
        if (Plain.isHarmful(character)) {
            String escape = Plain.escape(character);
            return new Cell(escape, escape.length(), " ".repeat(escape.length()));
        }
        int width = CellWidth.of(character);
        return new Cell(Character.toString(character), width, width == 2 ? IDEOGRAPHIC_SPACE : " ".repeat(width));
    }

    /** Carets under the character; a tab gets one, since its width is the terminal's secret. */
    String carets() {
        return shown.equals("\t") ? "^" : "^".repeat(width);
    }
}
