package io.portreeve.rules.invocation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program is told to listen on.
 *
 * @param host empty for every address
 * @param port empty where none is written in digits
 */
public record ListenAddress(String host, Optional<Integer> port) {
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+:/{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|localhost|lo|\\[?::1]?");

    /** The address of {@code 22}, {@code 0.0.0.0:22}, {@code tcp://[::]:2375} or {@code localhost}. */
    public static ListenAddress of(String text) {
        if (isNumber(text)) {
            return new ListenAddress("", Optional.of(Integer.valueOf(text)));
        }
        int colon = text.lastIndexOf(':');
        boolean withPort = colon >= 0 && isNumber(text.substring(colon + 1));
        if (!withPort) {
            return new ListenAddress(withoutScheme(text), Optional.empty());
        }
        return new ListenAddress(
                withoutScheme(text.substring(0, colon)), Optional.of(Integer.valueOf(text.substring(colon + 1))));
    }

    private static String withoutScheme(String text) {
        Matcher scheme = SCHEME.matcher(text);
        return scheme.find() ? text.substring(scheme.end()) : text;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether only the pod itself can dial it. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }
}
