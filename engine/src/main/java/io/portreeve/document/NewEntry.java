package io.portreeve.document;

import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key with its value on its way into a mapping: it can be written in any style that the mapping may have. */
public final class NewEntry {
    private static final String STEP = "  ";

    private final String key;
    private final List<String> values;
    private final Kind kind;

    private enum Kind {
        /** As it stands: a number, {@code true}. */
        PLAIN,
        /** Text that must stay text. */
        WORD,
        /** Text that is in quotes even where it need not be, as annotations commonly are. */
        QUOTED,
        LIST,
        /** A mapping of one key with a quoted value. */
        PAIR
    }

    private NewEntry(String key, Kind kind, List<String> values) {
        this.key = key;
        this.kind = kind;
        this.values = List.copyOf(values);
    }

    /** A number where it consists of digits, else a word; in quotes where YAML would take that for something else. */
    public static NewEntry scalar(String key, String text) {
        boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return new NewEntry(key, number ? Kind.PLAIN : Kind.WORD, List.of(text));
    }

    /** A boolean. */
    public static NewEntry bool(String key, boolean value) {
        return new NewEntry(key, Kind.PLAIN, List.of(Boolean.toString(value)));
    }

    /** A text in quotes. */
    public static NewEntry quoted(String key, String text) {
        return new NewEntry(key, Kind.QUOTED, List.of(text));
    }

    /** A list of words. */
    public static NewEntry list(String key, List<String> words) {
        return new NewEntry(key, Kind.LIST, words);
    }

    /** A mapping that holds one quoted text. */
    public static NewEntry pair(String key, String innerKey, String text) {
        return new NewEntry(key, Kind.PAIR, List.of(innerKey, text));
    }

    String key() {
        return key;
    }

    /** The edit that writes its one value in the place of another. */
    Optional<TextEdit> inPlaceOf(SourceRange value) {
        return switch (kind) {
            case PLAIN -> ScalarEdits.plain(value, values.get(0));
            case WORD, QUOTED -> ScalarEdits.word(value, values.get(0));
            case LIST, PAIR -> Optional.empty();
        };
    }

    /**
     * The lines in a block mapping, without its indentation.
     *
     * @param dash what stands before the dash of a list
     */
    List<String> lines(String dash) {
        return switch (kind) {
            case PLAIN -> List.of(key + ": " + values.get(0));
            case WORD -> List.of(written(key) + ": " + Scalars.written(values.get(0)));
            case QUOTED -> List.of(written(key) + ": " + Scalars.quoted(values.get(0)));
            case LIST -> {
                List<String> lines = new ArrayList<>(List.of(key + ":"));
                values.forEach(value -> lines.add(dash + "- " + Scalars.written(value)));
                yield lines;
            }
            case PAIR -> List.of(key + ":", STEP + inner(false));
        };
    }

    /** In braces, with the quotes that JSON asks for if that is what stands there. */
    String flow(boolean json) {
        String written = json ? Scalars.quoted(key) : written(key);
        return written + ": "
                + switch (kind) {
                    case PLAIN -> values.get(0);
                    case WORD -> value(values.get(0), json);
                    case QUOTED -> Scalars.quoted(values.get(0));
                    case LIST ->
                        "["
                                + String.join(
                                        ", ",
                                        values.stream()
                                                .map(each -> value(each, json))
                                                .toList()) + "]";
                    case PAIR -> "{" + inner(json) + "}";
                };
    }

    private String inner(boolean json) {
        String innerKey = json ? Scalars.quoted(values.get(0)) : written(values.get(0));
        return innerKey + ": " + Scalars.quoted(values.get(1));
    }

    private static String value(String text, boolean json) {
        return json ? Scalars.quoted(text) : Scalars.written(text);
    }

    private static String written(String key) {
        return Scalars.written(key);
    }
}
