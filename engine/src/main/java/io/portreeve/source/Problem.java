package io.portreeve.source;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that could not be read or decided, and where: trouble with the input is data, never an exception.
 *
 * @param code one of the documented codes, such as {@code unparsable-document}
 * @param message what happened and the way out, in one or two sentences
 * @param file path of the file as shown to people
 * @param range where in the file, if that is known
 */
public record Problem(String code, String message, String file, Optional<SourceRange> range) {
    /** File, then place, then code: the order of every report. */
    public static final Comparator<Problem> ORDER = Order.by(Problem::file)
            .then(problem -> problem.range().map(SourceRange::start).orElse(-1))
            .then(Problem::code)
            .then(Problem::message);

    /** The code of a key that a mapping has twice. */
    public static final String DUPLICATE_KEY = "duplicate-key";

    public boolean isDuplicateKey() {
        return code.equals(DUPLICATE_KEY);
    }

    /** Whether it is about how risks were accepted, or what is meant to be open: the input was judged all the same. */
    public boolean isAboutSuppression() {
        return code.startsWith("suppression-") || code.startsWith("lock-") || code.startsWith("intent-");
    }

    public static Problem at(SourceRange range, String code, String message) {
        SourceRange written = range.written();
        return new Problem(code, message, written.file().path(), Optional.of(written));
    }

    public static Problem in(String file, String code, String message) {
        return new Problem(code, message, file, Optional.empty());
    }
}
