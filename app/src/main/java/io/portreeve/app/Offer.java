package io.portreeve.app;

import io.portreeve.topology.cloud.LoadBalancers;
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
        /** Ids and names of rules, which a scan need not gather: they are looked up when a script is made. */
        RULES,
        /** Likewise the names of providers. */
        PROVIDERS
    }

    static final Offer NOTHING = new Offer(Kind.NOTHING, List.of());
    static final Offer FILES = new Offer(Kind.FILES, List.of());
    static final Offer RULES = new Offer(Kind.RULES, List.of());
    static final Offer PROVIDERS = new Offer(Kind.PROVIDERS, List.of());

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

    /** With rules and providers as plain words. */
    Offer spelledOut(RuleChoice rules) {
        return switch (kind) {
            case RULES -> of(rules.names());
            case PROVIDERS -> of(LoadBalancers.providers());
            case NOTHING, WORDS, REPORT, FILES -> this;
        };
    }
}
