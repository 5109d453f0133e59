package io.portreeve.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long an API server waits for an answer: the {@code timeout} of its request, as Go writes durations ({@code 1m0.5s}). */
final class AskedTime {
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)timeout=([0-9a-zµ.%]{1,40})(?:&|$)");
    private static final Pattern PART = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(h|ms|m|s)");

    /** Until the answer has arrived where it is waited for. */
    private static final Duration LEAST_MARGIN = Duration.ofMillis(50);

    private static final int MARGIN = 10;

    private AskedTime() {}

    /** When the answer must be on its way: after our own time or that which is asked for, whichever is shorter, and a tenth before it. */
    static Deadline deadline(Duration own, @Nullable String query) {
        Duration time = of(query).filter(asked -> asked.compareTo(own) < 0).orElse(own);
        Duration margin = time.dividedBy(MARGIN);
        Duration left = time.minus(margin.compareTo(LEAST_MARGIN) < 0 ? LEAST_MARGIN : margin);
        return Deadline.in(left.isNegative() ? Duration.ZERO : left);
    }

    /** Empty where nothing is asked for, or nothing that can be read. */
    static Optional<Duration> of(@Nullable String query) {
        Matcher parameter = PARAMETER.matcher(query == null ? "" : query);
        return parameter.find() ? duration(parameter.group(1)) : Optional.empty();
    }

    private static Optional<Duration> duration(String text) {
        Matcher part = PART.matcher(text);
        double seconds = 0;
        int at = 0;
        while (at < text.length() && part.find(at) && part.start() == at) {
            seconds += Double.parseDouble(part.group(1)) * unit(part.group(2));
            at = part.end();
        }
        boolean read = at == text.length() && at > 0;
        return read ? Optional.of(Duration.ofNanos((long) (seconds * 1e9))) : Optional.empty();
    }

    private static double unit(String unit) {
        return switch (unit) {
            case "h" -> 3600;
            case "m" -> 60;
            case "ms" -> 0.001;
            default -> 1;
        };
    }
}
