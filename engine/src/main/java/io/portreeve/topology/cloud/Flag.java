package io.portreeve.topology.cloud;

import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Facing.Unrecognised;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One annotation that turns a load balancer inwards or outwards, and how its controller reads the value.
 *
 * @param accepted the values that the controller takes, in words
 * @param internal the value to write for an internal load balancer; empty where it depends on the cluster
 */
record Flag(String annotation, String accepted, Optional<String> internal, Function<String, Meaning> reading) {
    private static final Set<String> GO_TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> GO_FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    /** Every value that some controller takes, and what people write in their place. */
    private static final Set<String> WORDS = Set.of(
            "",
            "1",
            "t",
            "T",
            "true",
            "TRUE",
            "True",
            "0",
            "f",
            "F",
            "false",
            "FALSE",
            "False",
            "internal",
            "Internal",
            "INTERNAL",
            "internet-facing",
            "external",
            "External",
            "EXTERNAL",
            "private",
            "PRIVATE",
            "public",
            "PUBLIC",
            "intranet",
            "internet");

    private static final String ANY_OTHER = "any other value";

    /** What a controller makes of a value. */
    enum Meaning {
        INTERNAL,
        PUBLIC,
        /** As if the annotation were not there. */
        ABSENT,
        /** Not what was meant, and read as public. */
        IGNORED,
        /** An error: the controller changes nothing. */
        REFUSED
    }

    /** Internal for exactly one value; anything else is public. */
    static Flag onlyInternalIf(String annotation, String internal, String open) {
        return new Flag(
                annotation,
                quoted(internal),
                Optional.of(internal),
                value -> value.equals(internal)
                        ? Meaning.INTERNAL
                        : value.equals(open) ? Meaning.PUBLIC : Meaning.IGNORED);
    }

    /** Internal or public for exactly these values; the controller refuses any other. */
    static Flag oneOf(String annotation, String internal, String open) {
        return new Flag(annotation, quoted(internal) + " or " + quoted(open), Optional.of(internal), value -> {
            if (value.equals(internal)) {
                return Meaning.INTERNAL;
            }
            return value.equals(open) ? Meaning.PUBLIC : Meaning.REFUSED;
        });
    }

    /** What Go's {@code strconv.ParseBool} accepts; the controller refuses any other value. */
    static Flag goBoolean(String annotation) {
        return new Flag(annotation, "\"true\" or \"false\"", Optional.of("true"), value -> {
            if (GO_TRUE.contains(value)) {
                return Meaning.INTERNAL;
            }
            return GO_FALSE.contains(value) ? Meaning.PUBLIC : Meaning.REFUSED;
        });
    }

    /** Internal for any value but the empty one. */
    static Flag anyValue(String annotation) {
        return new Flag(
                annotation,
                "any value",
                Optional.empty(),
                value -> value.isEmpty() ? Meaning.ABSENT : Meaning.INTERNAL);
    }

    /** The same flag, where the empty value counts as none. */
    Flag emptyIsAbsent() {
        return new Flag(
                annotation, accepted, internal, value -> value.isEmpty() ? Meaning.ABSENT : reading.apply(value));
    }

    /** The verdict, or empty where the annotation is not there. */
    Optional<Facing> read(ObjectMeta meta, String controller) {
        return meta.annotation(annotation).flatMap(value -> read(value, controller));
    }

    private Optional<Facing> read(Value<String> value, String controller) {
        Optional<String> text = value.known();
        if (text.isEmpty()) {
            return Optional.of(Facing.unknown("the value of " + annotation + " is not known", value.place()));
        }
        return switch (reading.apply(text.get())) {
            case ABSENT -> Optional.empty();
            case INTERNAL -> Optional.of(written(Direction.INTERNAL, text.get(), value.place()));
            case PUBLIC -> Optional.of(written(Direction.PUBLIC, text.get(), value.place()));
            case IGNORED -> Optional.of(ignored(text.get(), controller, value.place()));
            case REFUSED -> Optional.of(refused(text.get(), controller, value.place()));
        };
    }

    private Facing written(Direction direction, String text, Optional<Place> place) {
        String sense = direction == Direction.INTERNAL ? "internal" : "public";
        return Facing.certainly(direction, annotation + ": " + quoted(text) + " makes it " + sense, place);
    }

    private Facing ignored(String text, String controller, Optional<Place> place) {
        String effect = controller + " does not take for internal (only " + accepted + " is), so it is public";
        return Facing.certainly(Direction.PUBLIC, said(text) + ", which " + effect, place)
                .withUnrecognised(unrecognised(text, effect, place));
    }

    private Facing refused(String text, String controller, Optional<Place> place) {
        String effect =
                controller + " refuses (it takes " + accepted + "), so a load balancer that exists stays as it is";
        return Facing.unknown(said(text) + ", which " + effect, place)
                .withUnrecognised(unrecognised(text, effect, place));
    }

    private String said(String text) {
        return annotation + " is " + quoted(text);
    }

    private Optional<Unrecognised> unrecognised(String text, String effect, Optional<Place> place) {
        return Optional.of(new Unrecognised(annotation, text, accepted, effect, place));
    }

    /** Whether the controller that knows this annotation would take the value for internal. */
    boolean meansInternal(String value) {
        return reading.apply(value) == Meaning.INTERNAL;
    }

    /** The same as lists of values. */
    Switch values() {
        NavigableSet<String> inwards = new TreeSet<>();
        NavigableSet<String> open = new TreeSet<>();
        WORDS.forEach(word -> (meansInternal(word) ? inwards : open).add(word));
        internal.ifPresent(inwards::add);
        return new Switch(annotation, inwards, open, meansInternal(ANY_OTHER));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
