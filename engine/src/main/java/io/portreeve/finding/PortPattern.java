package io.portreeve.finding;

import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port as a suppression names it: {@code 22}, {@code ssh}, {@code 53/UDP}.
 *
 * @param protocol empty for any
 */
public record PortPattern(PortRef reference, Optional<Protocol> protocol) {
    private static final Pattern NUMBER = Pattern.compile("(?<number>[0-9]{1,5})(/(?<protocol>[A-Za-z]+))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    /** The form in which a port is named, for messages. */
    public static final String FORM = "a number, a name, or a number with its protocol such as 53/UDP";

    /** What a text names; empty where it has not that form. */
    public static Optional<PortPattern> parse(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            Optional<String> written = Optional.ofNullable(number.group("protocol"));
            Optional<Protocol> protocol = written.flatMap(Protocol::of);
            PortRef reference = new PortRef.Numbered(Integer.parseInt(number.group("number")));
            return protocol.isPresent() == written.isPresent()
                    ? Optional.of(new PortPattern(reference, protocol))
                    : Optional.empty();
        }
        return NAME.matcher(text).matches()
                ? Optional.of(new PortPattern(new PortRef.Named(text), Optional.empty()))
                : Optional.empty();
    }

    /** Whether this names that port. */
    public boolean names(FindingPort port) {
        return port.references().contains(reference) && (protocol.isEmpty() || protocol.equals(port.protocol()));
    }
}
