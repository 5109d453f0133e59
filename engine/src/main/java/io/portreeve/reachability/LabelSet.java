package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.List;

/** The labels that the pods of some classes have alike, so that a selector need be asked only once about all of them. */
final class LabelSet {
    private final int number;
    private final LabelFacts facts;
    private final List<EndpointClass> classes = new ArrayList<>();

    LabelSet(int number, LabelFacts facts) {
        this.number = number;
        this.facts = facts;
    }

    /** Its place among all of its registry. */
    int number() {
        return number;
    }

    LabelFacts facts() {
        return facts;
    }

    /** The classes with these labels; it grows. */
    List<EndpointClass> classes() {
        return classes;
    }
}
