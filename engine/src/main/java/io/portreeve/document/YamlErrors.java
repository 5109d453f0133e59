package io.portreeve.document;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML library complains about, as a flaw at its place. */
final class YamlErrors {
    /** Noticed only at the next token, often lines below; the text that is no key is where the context begins. */
    private static final String NO_COLON = "could not find expected ':'";
    /** The library takes whatever character it finds for an attempt to indent. */
    private static final String GUESS = "\\.? *\\(Do not use . for indentation\\)";

    private YamlErrors() {}

    static Flaw flaw(YamlEngineException error, Offsets offsets, Chunk chunk) {
        int at = Math.min(offsets.at(codePoint(error)), chunk.end());
        return Flaw.unparsable(message(error), at, at);
    }

    private static int codePoint(YamlEngineException error) {
        if (error instanceof ReaderException reader) {
            return reader.getPosition();
        }
        return mark(error).map(Mark::getIndex).orElse(0);
    }

    private static Optional<Mark> mark(YamlEngineException error) {
        if (!(error instanceof MarkedYamlEngineException marked)) {
            return Optional.empty();
        }
        return NO_COLON.equals(marked.getProblem())
                ? marked.getContextMark().or(marked::getProblemMark)
                : marked.getProblemMark().or(marked::getContextMark);
    }

    private static String message(YamlEngineException error) {
        if (error instanceof ReaderException reader) {
            return String.format("it has the control character U+%04X", reader.getCodePoint());
        }
        String problem = error instanceof MarkedYamlEngineException marked ? marked.getProblem() : error.getMessage();
        return problem == null
                ? "its syntax is broken"
                : problem.replaceAll(GUESS, "").replaceAll("\\s+", " ").strip();
    }
}
