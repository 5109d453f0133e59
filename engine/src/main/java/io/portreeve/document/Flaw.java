package io.portreeve.document;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;

/** What is wrong with a document, before it is known whether that is reported for it or for its whole file. */
record Flaw(String code, String message, int start, int end) {
    static final String TEMPLATE = "template";
    static final String UNPARSABLE = "unparsable-document";
    static final String TOO_DEEP = "too-deep";
    static final String TOO_MANY_ALIASES = "too-many-aliases";

    static Flaw unparsable(String message, int start, int end) {
        return new Flaw(UNPARSABLE, message, start, end);
    }

    static Flaw tooDeep(int depth, int at) {
        return new Flaw(
                TOO_DEEP,
                "The document is nested deeper than " + depth
                        + " levels and was not judged. Raise the limit if it is meant to be.",
                at,
                at);
    }

    static Flaw tooManyAliases(int nodes, int start, int end) {
        return new Flaw(
                TOO_MANY_ALIASES,
                "Written out, the document's aliases stand for more than " + nodes
                        + " values, so it was not judged. Raise the limit if it is meant to be that large.",
                start,
                end);
    }

    boolean isTemplate() {
        return code.equals(TEMPLATE);
    }

    /** Whether the input was refused for its size rather than misread. */
    boolean isLimit() {
        return code.equals(TOO_DEEP) || code.equals(TOO_MANY_ALIASES);
    }

    Problem in(SourceFile file) {
        return Problem.at(new SourceRange(file, start, end), code, message);
    }
}
