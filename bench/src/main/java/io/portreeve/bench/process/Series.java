package io.portreeve.bench.process;

import java.util.List;

/** Measured values of one thing, in ascending order; at least one. */
record Series(List<Double> values) {
    Series {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    double least() {
        return values.get(0);
    }

    /** Of an even number of values, the mean of the two in the middle. */
    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double most() {
        return values.get(values.size() - 1);
    }

    /** The same in another unit. */
    Series times(double factor) {
        return new Series(values.stream().map(value -> value * factor).toList());
    }
}
