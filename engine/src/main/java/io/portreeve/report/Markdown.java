package io.portreeve.report;

import java.util.regex.Pattern;

/** Text from manifests on its way into Markdown: it stays text, and nobody is notified by it. */
final class Markdown {
    /** Longer texts are cut: no single name may push everything else out of a comment. */
    static final int LONGEST = 1000;

    private static final String SPECIAL = "\\`*_{}[]<>&|~$!";
    private static final Pattern JOINING_COLON = Pattern.compile(":(?=\\S)");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)www(?=\\.)");
    private static final String WORD_BREAK = "&#8203;";

    private Markdown() {}

    /** Prose: every character that means something is escaped, mentions and references are broken up invisibly. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        cut(text).codePoints().forEach(character -> append(escaped, character));
        return withoutLinks(escaped.toString());
    }

    /** Renderers make links of addresses, and pictures of words between colons, even where no markup is. */
    private static String withoutLinks(String text) {
        String words = JOINING_COLON.matcher(text).replaceAll("\\\\:").replace("\\://", "\\:" + WORD_BREAK + "//");
        return WEB_ADDRESS.matcher(words).replaceAll("$0" + WORD_BREAK);
    }

    /** Words as they are written in a file; renderers look for neither markup nor mentions in them. */
    static String code(String text) {
        String plain = cut(text);
        String fence = "`".repeat(longestRun(plain) + 1);
        boolean needsSpace = plain.isBlank() || plain.startsWith("`") || plain.endsWith("`");
        String space = needsSpace ? " " : "";
        return fence + space + (plain.isEmpty() ? " " : plain) + space + fence;
    }

    /** Code that leads somewhere; the destination is percent-encoded. */
    static String link(String text, String destination) {
        return "[" + code(text) + "](" + destination + ")";
    }

    private static String cut(String text) {
        String plain = Plain.of(text);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return plain.substring(0, end) + "...";
    }

    private static void append(StringBuilder escaped, int character) {
        if (character == '@' || character == '#') {
            escaped.appendCodePoint(character).append(WORD_BREAK);
        } else if (SPECIAL.indexOf(character) >= 0) {
            escaped.append('\\').appendCodePoint(character);
        } else {
            escaped.appendCodePoint(character);
        }
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
