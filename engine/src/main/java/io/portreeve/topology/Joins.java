package io.portreeve.topology;

import java.util.ArrayList;
import java.util.List;

/** What the joins of one kind found: fronts, and references that lead nowhere. */
final class Joins {
    private final List<Front> fronts = new ArrayList<>();
    private final List<BrokenReference> broken = new ArrayList<>();

    void add(Front front) {
        fronts.add(front);
    }

    void add(BrokenReference reference) {
        broken.add(reference);
    }

    List<Front> fronts() {
        return fronts;
    }

    List<BrokenReference> broken() {
        return broken;
    }
}
