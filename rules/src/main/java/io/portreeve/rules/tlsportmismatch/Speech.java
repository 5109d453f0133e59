package io.portreeve.rules.tlsportmismatch;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;

/**
 * What a port speaks, as far as anybody said so.
 *
 * @param because the evidence, such as {@code "number 443 and name https"}
 */
record Speech(Language language, Strength strength, String because) {
    static final Speech UNKNOWN = new Speech(Language.UNKNOWN, Strength.NUMBER, "");

    /** What goes over the wire. */
    enum Language {
        TLS,
        PLAIN_TEXT,
        /** Nobody said, or what was said contradicts itself. */
        UNKNOWN
    }

    /** How plainly it was said, least first. */
    enum Strength {
        NUMBER,
        NAME,
        /** In a field made to say it. */
        STATED;

        /** How much a contradiction matters of which this is the weaker side. */
        Severity severity() {
            return this == NUMBER ? Severity.LOW : Severity.MEDIUM;
        }

        Confidence confidence() {
            return this == NUMBER ? Confidence.POSSIBLE : Confidence.LIKELY;
        }

        Strength weaker(Strength other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    boolean isTls() {
        return language == Language.TLS;
    }

    boolean isPlainText() {
        return language == Language.PLAIN_TEXT;
    }

    boolean contradicts(Speech other) {
        return (isTls() && other.isPlainText()) || (isPlainText() && other.isTls());
    }

    /** Both together: one that knows, both that agree, or nothing where they contradict each other. */
    Speech and(Speech other) {
        if (language == Language.UNKNOWN) {
            return other;
        }
        if (other.language == Language.UNKNOWN) {
            return this;
        }
        if (contradicts(other)) {
            return UNKNOWN;
        }
        Strength stronger = strength.compareTo(other.strength) >= 0 ? strength : other.strength;
        return new Speech(language, stronger, because + " and " + other.because);
    }
}
