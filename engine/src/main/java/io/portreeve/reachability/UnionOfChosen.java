package io.portreeve.reachability;

import java.util.List;

/** Those whom one of several peers selects. */
final class UnionOfChosen extends Reworked {
    private final List<Chosen> parts;

    UnionOfChosen(Registry registry, List<Chosen> parts) {
        super(registry);
        this.parts = List.copyOf(parts);
    }

    @Override
    Selection worked(Selection before) {
        Selection all = Selection.NOBODY;
        for (Chosen part : parts) {
            all = all.or(part.now());
        }
        return all;
    }
}
