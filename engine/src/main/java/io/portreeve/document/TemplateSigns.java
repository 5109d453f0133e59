package io.portreeve.document;

import java.util.OptionalInt;

/**
 * Recognises texts that are input for another tool: Go, Helm and Jinja templates, and single-brace placeholders.
 *
 * <p>The same braces in a quoted or block scalar (alert texts, workflow parameters, dashboard legends) are no sign, so what is
 * found counts only for a document that cannot be read.
 */
final class TemplateSigns {
    private final String text;
    private final int end;
    private int scanned;
    private int lineStart;
    private boolean inComment;

    private TemplateSigns(String text, int start, int end) {
        this.text = text;
        this.scanned = start;
        this.lineStart = start;
        this.end = end;
    }

    /** Whether there is any brace that could make the text a template; quick, and no more than a suspicion. */
    static boolean suspected(String text) {
        TemplateSigns signs = new TemplateSigns(text, 0, text.length());
        int brace = text.indexOf('{');
        while (brace >= 0) {
            if (text.startsWith("{{", brace) || text.startsWith("{%", brace)) {
                return true;
            }
            // ${NAME} in scripts is everywhere and no reason to look twice.
            if (signs.standsAlone(brace) && signs.isPlaceholder(brace)) {
                return true;
            }
            brace = text.indexOf('{', brace + 1);
        }
        return false;
    }

    /** Offset of the first sign outside comments in a document that failed at {@code failure}. */
    static OptionalInt in(Chunk chunk, int failure) {
        OptionalInt sign = new TemplateSigns(chunk.text(), chunk.start(), chunk.end()).first();
        return sign.isPresent() ? sign : onLine(chunk, failure);
    }

    /** Braces in quotes do not count by themselves, but do where the quotes go wrong behind them on the same line. */
    private static OptionalInt onLine(Chunk chunk, int failure) {
        int line = failure;
        while (line > chunk.start() && !Characters.isLineStart(chunk.text(), line)) {
            line--;
        }
        int brace = Characters.indexOf(chunk.text(), '{', line, failure);
        while (brace >= 0 && !chunk.text().startsWith("{{", brace)) {
            brace = Characters.indexOf(chunk.text(), '{', brace + 1, failure);
        }
        return brace < 0 ? OptionalInt.empty() : OptionalInt.of(brace);
    }

    private OptionalInt first() {
        int brace = Characters.indexOf(text, '{', scanned, end);
        while (brace >= 0) {
            advanceTo(brace);
            if (!inComment && isSign(brace)) {
                return OptionalInt.of(brace);
            }
            brace = Characters.indexOf(text, '{', brace + 1, end);
        }
        return OptionalInt.empty();
    }

    private void advanceTo(int target) {
        for (; scanned < target; scanned++) {
            char c = text.charAt(scanned);
            if (Characters.isBreak(c)) {
                lineStart = scanned + 1;
                inComment = false;
            } else if (c == '#' && (scanned == lineStart || Characters.isBlank(text.charAt(scanned - 1)))) {
                inComment = true;
            }
        }
    }

    private boolean isSign(int brace) {
        if (text.startsWith("{%", brace) || text.startsWith("{{-", brace)) {
            return true;
        }
        boolean isValue = beginsLine(brace) || follows(brace, ": ");
        return isValue && (text.startsWith("{{", brace) || isPlaceholder(brace));
    }

    private boolean beginsLine(int brace) {
        int at = brace;
        while (at > lineStart && isIndentation(text.charAt(at - 1))) {
            at--;
        }
        return at == lineStart;
    }

    private static boolean isIndentation(char c) {
        return Characters.isBlank(c) || c == '-';
    }

    private boolean follows(int at, String before) {
        return text.startsWith(before, at - before.length());
    }

    private boolean standsAlone(int brace) {
        return brace == 0 || Characters.isBlankOrBreak(text.charAt(brace - 1)) || text.charAt(brace - 1) == '-';
    }

    /** A name in braces without a colon: as YAML a key without a value, which no manifest means. */
    private boolean isPlaceholder(int brace) {
        int at = brace + 1;
        while (at < end && isNamePart(text.charAt(at))) {
            at++;
        }
        return at > brace + 1 && at < end && text.charAt(at) == '}';
    }

    private static boolean isNamePart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "_.$[]-".indexOf(c) >= 0);
    }
}
