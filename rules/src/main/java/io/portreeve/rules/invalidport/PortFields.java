package io.portreeve.rules.invalidport;

import io.portreeve.document.ScalarEdits;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Value;
import java.util.Optional;

/** What an API server asks of the fields that Services and containers write ports in. */
final class PortFields {
    private static final int LAST_PORT = 65535;

    private PortFields() {}

    /** A field that holds a number only, such as {@code containerPort}. */
    static Optional<Fault> number(String field, Value<Integer> value) {
        if (value instanceof Value.Unresolved<Integer> unresolved) {
            return unresolved(field, unresolved, "is no whole number");
        }
        Optional<Place> place = value.place();
        if (place.isEmpty() || value.known().isEmpty()) {
            return Optional.empty();
        }
        int number = value.known().get();
        if (!isPort(number)) {
            return Optional.of(outOfRange(field, number, place.get()));
        }
        return place.get().isQuoted()
                ? Optional.of(
                        unquoted(field, number, place.get(), "is text because of its quotes, and a number is wanted"))
                : Optional.empty();
    }

    /** A field that holds a number or a name, such as {@code targetPort}. */
    static Optional<Fault> reference(String field, Value<PortRef> value) {
        if (value instanceof Value.Unresolved<PortRef> unresolved) {
            return unresolved(field, unresolved, "is neither a number nor a name");
        }
        Optional<Place> place = value.place();
        if (place.isEmpty() || value.known().isEmpty()) {
            return Optional.empty();
        }
        if (value.known().get() instanceof PortRef.Numbered numbered) {
            return reference(field, numbered.port(), place.get());
        }
        String name = value.known().get().toString();
        return PortNames.faultOfPortName(name)
                .map(why -> Fault.refused(place.get(), field + " " + name + " is no port name, since it " + why));
    }

    private static Optional<Fault> reference(String field, int number, Place place) {
        if (!isPort(number)) {
            return Optional.of(outOfRange(field, number, place));
        }
        return place.isQuoted()
                ? Optional.of(
                        unquoted(field, number, place, "is a name because of its quotes, and a name needs a letter"))
                : Optional.empty();
    }

    static Optional<Fault> protocol(Value<Protocol> value) {
        if (value instanceof Value.Unresolved<Protocol> unresolved) {
            return unresolved("protocol", unresolved, "is none of TCP, UDP and SCTP");
        }
        if (value.known().isEmpty() || value.place().isEmpty()) {
            return Optional.empty();
        }
        Protocol protocol = value.known().get();
        Place place = value.place().get();
        if (place.aliased() || place.text().equals(protocol.name())) {
            return Optional.empty();
        }
        return Optional.of(
                Fault.refused(place, "protocol " + place.text() + " is unknown, as protocols are written in capitals")
                        .fixedBy("write protocol: " + protocol, ScalarEdits.word(place.range(), protocol.name())));
    }

    static boolean isPort(int number) {
        return number >= 1 && number <= LAST_PORT;
    }

    private static Fault outOfRange(String field, int number, Place place) {
        return Fault.refused(place, field + " " + number + " is no port, since ports go from 1 to " + LAST_PORT);
    }

    private static Fault unquoted(String field, int number, Place place, String why) {
        return Fault.refused(place, field + " \"" + number + "\" " + why)
                .fixedBy(
                        "write " + field + ": " + number + ", without quotes",
                        ScalarEdits.number(place.range(), number));
    }

    /** A placeholder with a tool's mark is told once per document already, and one that another field holds belongs to that. */
    private static Optional<Fault> unresolved(String field, Value.Unresolved<?> value, String otherwise) {
        Place place = value.at();
        boolean another = !place.path().endsWith(field.substring(field.lastIndexOf(' ') + 1));
        if (another || value.isMarkedPlaceholder()) {
            return Optional.empty();
        }
        return Optional.of(
                value.isPlaceholder()
                        ? Fault.doubtful(
                                place,
                                Severity.INFO,
                                field + " " + place.text()
                                        + " is a placeholder, not a port: an API server refuses it until it is filled in")
                        : Fault.refused(place, field + " " + oneLine(place.text()) + " " + otherwise));
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.equals(text) ? text : line + " ...";
    }
}
