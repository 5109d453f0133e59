package io.portreeve.reachability;

import java.util.List;

/** Those in a range but in none of its exceptions. */
final class ChosenBlock extends Reworked {
    private final Chosen range;
    private final List<Chosen> exceptions;

    ChosenBlock(Registry registry, Chosen range, List<Chosen> exceptions) {
        super(registry);
        this.range = range;
        this.exceptions = List.copyOf(exceptions);
    }

    @Override
    Selection worked(Selection before) {
        Selection left = range.now();
        for (Chosen exception : exceptions) {
            left = left.minus(exception.now());
        }
        return left;
    }
}
