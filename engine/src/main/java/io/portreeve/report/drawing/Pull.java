package io.portreeve.report.drawing;

/**
 * Where the neighbours of some slots pull them, and how hard.
 *
 * @param sum of places, each times its weight
 */
record Pull(double sum, double weight) {
    private static final double NEARLY_NOTHING = 1e-6;

    /** The pull of all its neighbours; of none, that of the place where it is. */
    static Pull on(Slot slot) {
        Pull pull = new Pull(slot.centre() * NEARLY_NOTHING, NEARLY_NOTHING);
        for (Slot outer : slot.before()) {
            pull = pull.and(of(outer, stiffness(outer, slot)));
        }
        for (Slot inner : slot.behind()) {
            pull = pull.and(of(inner, stiffness(slot, inner)));
        }
        return pull;
    }

    private static Pull of(Slot neighbour, double weight) {
        return new Pull(neighbour.centre() * weight, weight);
    }

    /** A line of its own shall be straight, all the more where it passes a column; a line of many may bend. */
    private static double stiffness(Slot outer, Slot inner) {
        double lines = outer.behind().size() * inner.before().size();
        double bends = (outer.box().isEmpty() ? 3 : 1) * (inner.box().isEmpty() ? 3 : 1);
        return bends / (lines * lines);
    }

    Pull and(Pull other) {
        return new Pull(sum + other.sum, weight + other.weight);
    }

    /** The same seen from a place further down. */
    Pull less(double offset) {
        return new Pull(sum - offset * weight, weight);
    }

    double place() {
        return sum / weight;
    }
}
