package io.portreeve.report.html;

import java.util.Locale;

/** Numbers of things, in words. */
final class Count {
    private Count() {}

    /** {@code 1 file}, {@code 4,367 files}. */
    static String of(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Grouped by thousands, whatever the locale. */
    static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
