package io.portreeve.report;

import java.util.HexFormat;

/**
 * Text from manifests made harmless: whatever could steer a terminal, hide or reorder text is shown as a backslash, a u
 * and the character's number.
 */
public final class Plain {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Plain() {}

    /** The text on one line, with every {@linkplain #isHarmful harmful} character written out. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Plain::isHarmful)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(plain, character));
        return plain.toString();
    }

    /**
     * Whether a character acts on its surroundings instead of being seen: control characters (ESC, CR, tab, C1), bidi
     * controls and other invisible formats, line separators, lone surrogates. Joiners stay, since scripts and emoji
     * need them.
     */
    public static boolean isHarmful(int character) {
        if (character >= ' ' && character < 0x7f) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    /** A character written out as Java and JSON do, in braces where four digits are not enough. */
    static String escape(int character) {
        return Character.isBmpCodePoint(character)
                ? "\\u" + HexFormat.of().toHexDigits((char) character)
                : "\\u{" + Integer.toHexString(character) + "}";
    }

    private static void append(StringBuilder plain, int character) {
        if (isHarmful(character)) {
            plain.append(escape(character));
        } else {
            plain.appendCodePoint(character);
        }
    }
}
