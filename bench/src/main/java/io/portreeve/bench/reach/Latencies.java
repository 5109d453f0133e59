package io.portreeve.bench.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long each of many alike things took. */
final class Latencies {
    private final List<Double> seconds = new ArrayList<>();

    void add(double one) {
        seconds.add(one);
    }

    /** Half of them took no longer than the first figure, 99 of 100 no longer than the second. */
    void addTo(Results results, String what, String unit, double factor) {
        Collections.sort(seconds);
        results.add(what + ", p50", unit, at(0.50) * factor);
        results.add(what + ", p99", unit, at(0.99) * factor);
        results.add(what + ", longest", unit, at(1) * factor);
    }

    private double at(double share) {
        return seconds.get((int) Math.ceil(share * seconds.size()) - 1);
    }
}
