package io.portreeve.guard.metrics;

import java.util.List;

/** All series of one name, which write themselves. */
interface Family {
    void write(StringBuilder text);

    static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** A name with its labels, whose values are words of ours that need no escapes. */
    static String series(String name, List<String> labels, List<String> values) {
        if (labels.isEmpty()) {
            return name;
        }
        StringBuilder series = new StringBuilder(name).append('{');
        for (int i = 0; i < labels.size(); i++) {
            series.append(i == 0 ? "" : ",")
                    .append(labels.get(i))
                    .append("=\"")
                    .append(values.get(i))
                    .append('"');
        }
        return series.append('}').toString();
    }

    /** As Prometheus reads it; whole numbers without a fraction. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
