package io.portreeve.guard.metrics;

import java.util.List;
import java.util.function.DoubleSupplier;

/** A number that is asked for when somebody looks. */
record Gauge(String name, String help, DoubleSupplier value) implements Family {
    @Override
    public void write(StringBuilder text) {
        Family.head(text, name, help, "gauge");
        text.append(Family.series(name, List.of(), List.of()))
                .append(' ')
                .append(Family.number(value.getAsDouble()))
                .append('\n');
    }
}
