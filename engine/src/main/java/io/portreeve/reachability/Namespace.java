package io.portreeve.reachability;

import java.util.Optional;

/** A namespace of one cluster; the one that nobody wrote is one too, and nothing is known of its labels. */
final class Namespace {
    /** One that the input does not hold and that no selector singles out. */
    static Namespace elsewhere(int number) {
        return new Namespace(number, Optional.empty(), LabelFacts.NONE);
    }

    /** One of which nothing is known at all: it may be any. */
    static Namespace somewhere(int number) {
        return new Namespace(number, Optional.empty(), LabelFacts.NOTHING_KNOWN);
    }

    private final int number;
    private final Optional<String> name;
    private final LabelFacts labels;

    Namespace(int number, Optional<String> name, LabelFacts labels) {
        this.number = number;
        this.name = name;
        this.labels = labels;
    }

    /** Its place among all of its cluster. */
    int number() {
        return number;
    }

    /** Empty for the namespace that nobody wrote. */
    Optional<String> name() {
        return name;
    }

    LabelFacts labels() {
        return labels;
    }
}
