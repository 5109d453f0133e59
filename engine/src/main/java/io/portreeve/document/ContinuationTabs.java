package io.portreeve.document;

import java.util.Optional;

/**
 * Lets a value go on in a line that is indented with spaces and then tabs: the parser of Kubernetes' own tools (and libyaml)
 * reads that, the library here does not.
 *
 * <p>Tabs become as many spaces, so every offset stays what it was.
 */
final class ContinuationTabs {
    private ContinuationTabs() {}

    /** The chunk's text with such tabs replaced; nothing where it has none. */
    static Optional<String> replaced(Chunk chunk) {
        if (!chunk.contains('\t')) {
            return Optional.empty();
        }
        StringBuilder text =
                new StringBuilder(chunk.end() - chunk.start()).append(chunk.text(), chunk.start(), chunk.end());
        boolean changed = false;
        for (int line = 0; line < text.length(); line = nextLine(text, line)) {
            changed |= text.charAt(line) == ' ' && replaceIndentation(text, line);
        }
        return changed ? Optional.of(text.toString()) : Optional.empty();
    }

    private static int nextLine(StringBuilder text, int from) {
        int at = from;
        while (at < text.length() && !Characters.isBreak(text.charAt(at))) {
            at++;
        }
        return at + 1;
    }

    private static boolean replaceIndentation(StringBuilder text, int line) {
        boolean changed = false;
        for (int at = line; at < text.length() && Characters.isBlank(text.charAt(at)); at++) {
            if (text.charAt(at) == '\t') {
                text.setCharAt(at, ' ');
                changed = true;
            }
        }
        return changed;
    }
}
