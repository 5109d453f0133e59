package io.portreeve.guard.metrics;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A number that is asked for when somebody looks.
 *
 * @param type what Prometheus calls its kind: {@code gauge}, or {@code counter} for what only grows
 */
record Gauge(String name, String help, String type, DoubleSupplier value) implements Family {
    @Override
    public void write(StringBuilder text) {
        Family.head(text, name, help, type);
        text.append(Family.series(name, List.of(), List.of()))
                .append(' ')
                .append(Family.number(value.getAsDouble()))
                .append('\n');
    }
}
