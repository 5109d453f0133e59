package io.portreeve.bench.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Two things measured in turn, A B A B, so that whatever slows the machine meets both. */
record Pairs(List<Double> first, List<Double> second) {
    /** Something that can be measured again and again. */
    @FunctionalInterface
    interface Measured {
        double once() throws IOException, InterruptedException;
    }

    /** Runs both once without counting, then {@code count} pairs. */
    static Pairs of(int count, Measured first, Measured second) throws IOException, InterruptedException {
        first.once();
        second.once();
        List<Double> ofFirst = new ArrayList<>();
        List<Double> ofSecond = new ArrayList<>();
        for (int pair = 0; pair < count; pair++) {
            ofFirst.add(first.once());
            ofSecond.add(second.once());
        }
        return new Pairs(ofFirst, ofSecond);
    }

    /** The first in proportion to the second, pair by pair. */
    Series ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < first.size(); pair++) {
            ratios.add(first.get(pair) / second.get(pair));
        }
        return new Series(ratios);
    }

    /** A row for each of the two, and one for their ratio. */
    List<Figure> figures(Jdk jdk, String unit, double factor, String nameOfFirst, String nameOfSecond, String ratio) {
        return List.of(
                new Figure(nameOfFirst, jdk.version(), unit, new Series(first).times(factor)),
                new Figure(nameOfSecond, jdk.version(), unit, new Series(second).times(factor)),
                new Figure(ratio, jdk.version(), "", ratio()));
    }
}
