package io.portreeve.guard.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** All numbers of a server, in the order in which they were named. */
public final class Metrics {
    private final List<Family> families = new CopyOnWriteArrayList<>();

    /** A new one. */
    public Counter counter(String name, String help, String... labels) {
        return added(new Counter(name, help, List.of(labels)));
    }

    /** A new one. */
    public Histogram histogram(String name, String help, String label) {
        return added(new Histogram(name, help, label));
    }

    /** A new one, whose value is asked for each time. */
    public void gauge(String name, String help, DoubleSupplier value) {
        added(new Gauge(name, help, "gauge", value));
    }

    /** A new one that only grows, and that somebody else counts. */
    public void counted(String name, String help, LongSupplier value) {
        added(new Gauge(name, help, "counter", value::getAsLong));
    }

    private <F extends Family> F added(F family) {
        families.add(family);
        return family;
    }

    /** They all, as Prometheus scrapes them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        families.forEach(family -> family.write(text));
        return text.toString();
    }
}
