package io.portreeve.document;

import java.util.Optional;

/**
 * A refused text, rewritten where the parser of Kubernetes' own tools (and libyaml) is more lenient than the library here:
 * a value may go on in a line indented with spaces and then tabs, and Unicode's own line ends end lines.
 *
 * <p>Every character becomes one other, so all offsets stay what they were.
 */
final class SecondReading {
    private final StringBuilder text;
    private boolean changed;

    private SecondReading(Chunk chunk) {
        this.text = new StringBuilder(chunk.end() - chunk.start()).append(chunk.text(), chunk.start(), chunk.end());
    }

    /** The chunk's text to be tried instead; nothing where it has none of these. */
    static Optional<String> of(Chunk chunk) {
        if (!chunk.contains('\t') && !chunk.contains('\u0085') && !chunk.contains('\u2028')) {
            return Optional.empty();
        }
        SecondReading reading = new SecondReading(chunk);
        reading.rewrite();
        return reading.changed ? Optional.of(reading.text.toString()) : Optional.empty();
    }

    private void rewrite() {
        boolean indentation = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean begins = at == 0 || Characters.isBreak(text.charAt(at - 1));
            indentation = begins ? c == ' ' : indentation && Characters.isBlank(c);
            if (c == '\t' && indentation) {
                replace(at, ' ');
            } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
                replace(at, '\n');
            }
        }
    }

    private void replace(int at, char by) {
        text.setCharAt(at, by);
        changed = true;
    }
}
