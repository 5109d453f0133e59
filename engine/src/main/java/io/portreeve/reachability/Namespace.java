package io.portreeve.reachability;

import java.util.Optional;

/** A namespace of one cluster; the one that nobody wrote is one too, and nothing is known of its labels. */
final class Namespace {
    /** One that the input does not hold and that no selector singles out. */
    static Namespace elsewhere() {
        return new Namespace(Optional.empty(), LabelFacts.NONE);
    }

    /** One of which nothing is known at all: it may be any. */
    static Namespace somewhere() {
        return new Namespace(Optional.empty(), LabelFacts.NOTHING_KNOWN);
    }

    private final Optional<String> name;
    private final LabelFacts labels;

    Namespace(Optional<String> name, LabelFacts labels) {
        this.name = name;
        this.labels = labels;
    }

    /** Empty for the namespace that nobody wrote. */
    Optional<String> name() {
        return name;
    }

    LabelFacts labels() {
        return labels;
    }
}
