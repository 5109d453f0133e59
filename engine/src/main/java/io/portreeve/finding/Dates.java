package io.portreeve.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as suppressions write them: {@code 2027-01-31}. */
public final class Dates {
    private static final Pattern DAY = Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})");

    private Dates() {}

    /** The day that a text names; empty where there is no such day. */
    public static Optional<LocalDate> parse(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(day, "year"), number(day, "month"), number(day, "day")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, String part) {
        return Integer.parseInt(day.group(part));
    }
}
