package io.portreeve.app;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a shell can offer for a value or an argument.
 *
 * @param words for {@link Kind#WORDS} and {@link Kind#REPORT}, in the order in which to show them
 */
record Offer(Kind kind, List<String> words) {
    /** What sort of thing is offered. */
    enum Kind {
        NOTHING,
        WORDS,
        /** A word, and a file behind an equals sign. */
        REPORT,
        FILES,
        /** Ids and names of rules, which are many and so are only looked up when a script is made. */
        RULES
    }

    static final Offer NOTHING = new Offer(Kind.NOTHING, List.of());
    static final Offer FILES = new Offer(Kind.FILES, List.of());
    static final Offer RULES = new Offer(Kind.RULES, List.of());

    Offer {
        words = List.copyOf(words);
    }

    static Offer of(List<String> words) {
        return new Offer(Kind.WORDS, words);
    }

    /** The constants of an enum whose {@code toString} is its spelling. */
    static <E extends Enum<E>> Offer of(Class<E> type) {
        return of(Stream.of(type.getEnumConstants()).map(Enum::toString).toList());
    }

    static Offer reports(List<String> formats) {
        return new Offer(Kind.REPORT, formats);
    }

    /** With rules as plain words. */
    Offer spelledOut(RuleChoice rules) {
        return kind == Kind.RULES ? of(rules.names()) : this;
    }
}
