package io.portreeve.reachability;

import java.util.Optional;

/** A namespace of one cluster; the one that nobody wrote is one too, and nothing is known of its labels. */
final class Namespace implements Labelled {
    private final int number;
    private final Optional<String> name;
    private final LabelFacts labels;

    Namespace(int number, Optional<String> name, LabelFacts labels) {
        this.number = number;
        this.name = name;
        this.labels = labels;
    }

    @Override
    public int number() {
        return number;
    }

    /** Empty for the namespace that nobody wrote. */
    Optional<String> name() {
        return name;
    }

    @Override
    public LabelFacts facts() {
        return labels;
    }
}
