package io.portreeve.report;

/** How many cells of a terminal a character fills. */
final class CellWidth {
    /** First and last character of each stretch that fills two cells. */
    private static final int[][] WIDE = {
        {0x1100, 0x115f}, {0x231a, 0x231b}, {0x23e9, 0x23ec}, {0x25fd, 0x25fe}, {0x2614, 0x2615}, {0x2648, 0x2653},
        {0x26a1, 0x26a1}, {0x26bd, 0x26be}, {0x26d4, 0x26d4}, {0x2705, 0x2705}, {0x270a, 0x270b}, {0x2728, 0x2728},
        {0x274c, 0x274c}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x2b1b, 0x2b1c}, {0x2b50, 0x2b50},
        {0x2b55, 0x2b55}, {0x2e80, 0x303e}, {0x3041, 0xa4cf}, {0xa960, 0xa97f}, {0xac00, 0xd7a3}, {0xf900, 0xfaff},
        {0xfe10, 0xfe19}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f1e6, 0x1f1ff}, {0x1f300, 0x1f64f},
        {0x1f680, 0x1f6ff}, {0x1f7e0, 0x1f7eb}, {0x1f900, 0x1f9ff}, {0x1fa70, 0x1faff}, {0x20000, 0x3fffd}
    };

    private CellWidth() {}

    /** 0 for marks that sit on the character before, 2 for full-width characters and emoji, else 1. */
    static int of(int character) {
        if (character < 0x300) {
            return 1;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** All its characters together. */
    static int of(String text) {
        return text.codePoints().map(CellWidth::of).sum();
    }

    private static boolean isWide(int character) {
        for (int[] stretch : WIDE) {
            if (character <= stretch[1]) {
                return character >= stretch[0];
            }
        }
        return false;
    }
}
