package io.portreeve.bench.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the result.
 *
 * @param what was measured, in words
 * @param unit of the values; empty for a ratio
 */
record Figure(String what, String jdk, String unit, Series series) {
    /** From a line: what, unit and values with tabs between them. */
    static Figure ofLine(String line, Jdk jdk) {
        String[] words = line.split("\t", -1);
        List<Double> values = Stream.of(words).skip(2).map(Double::parseDouble).toList();
        return new Figure(words[0], jdk.version(), words[1], new Series(values));
    }
}
