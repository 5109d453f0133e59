package io.portreeve.reachability;

import org.jspecify.annotations.Nullable;

/** The labels that the pods of some classes have alike, so that a selector need be asked only once about all of them. */
final class LabelSet implements Labelled {
    private final int number;
    private final LabelFacts facts;
    private @Nullable EndpointClass newest;
    private int size;

    LabelSet(int number, LabelFacts facts) {
        this.number = number;
        this.facts = facts;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public LabelFacts facts() {
        return facts;
    }

    /** Adds a class that has these labels, and tells which one came before. */
    @Nullable
    EndpointClass add(EndpointClass added) {
        EndpointClass before = newest;
        newest = added;
        size++;
        return before;
    }

    /** The class with these labels that came last; each knows the one before. */
    @Nullable
    EndpointClass newest() {
        return newest;
    }

    /** How many classes have these labels. */
    int size() {
        return size;
    }
}
