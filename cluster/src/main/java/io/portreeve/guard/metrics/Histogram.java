package io.portreeve.guard.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How long things took, in buckets of seconds, for each value of a label: a word of a program, never of its input. */
public final class Histogram implements Family {
    private static final double NANOS = 1e9;
    private static final List<Double> BOUNDS =
            List.of(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

    private final String name;
    private final String help;
    private final String label;
    private final Map<String, Series> values = new ConcurrentSkipListMap<>();

    /** One value of the label. The last count is of what took longer than every bound. */
    private static final class Series {
        private final LongAdder[] counts = new LongAdder[BOUNDS.size() + 1];
        private final LongAdder nanos = new LongAdder();

        Series() {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = new LongAdder();
            }
        }
    }

    Histogram(String name, String help, String label) {
        this.name = name;
        this.help = help;
        this.label = label;
    }

    /** One thing that took so long. */
    public void observe(long nanos, String labelValue) {
        Series series = values.computeIfAbsent(labelValue, key -> new Series());
        int bucket = 0;
        while (bucket < BOUNDS.size() && nanos > BOUNDS.get(bucket) * NANOS) {
            bucket++;
        }
        series.counts[bucket].increment();
        series.nanos.add(nanos);
    }

    @Override
    public void write(StringBuilder text) {
        Family.head(text, name, help, "histogram");
        values.forEach((value, series) -> write(text, value, series));
    }

    private void write(StringBuilder text, String value, Series series) {
        long below = 0;
        for (int i = 0; i <= BOUNDS.size(); i++) {
            below += series.counts[i].sum();
            String bound = i < BOUNDS.size() ? Family.number(BOUNDS.get(i)) : "+Inf";
            line(text, Family.series(name + "_bucket", List.of(label, "le"), List.of(value, bound)), below);
        }
        String sum = Family.series(name + "_sum", List.of(label), List.of(value));
        text.append(sum)
                .append(' ')
                .append(Family.number(series.nanos.sum() / NANOS))
                .append('\n');
        line(text, Family.series(name + "_count", List.of(label), List.of(value)), below);
    }

    private static void line(StringBuilder text, String series, long value) {
        text.append(series).append(' ').append(value).append('\n');
    }
}
