package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.Scalars;
import io.portreeve.model.Container;
import io.portreeve.model.Labels;
import io.portreeve.model.NodeSelection;
import io.portreeve.model.Place;
import io.portreeve.model.Placeholders;
import io.portreeve.model.PortNames;
import io.portreeve.model.PortRef;
import io.portreeve.model.Requirement;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The one place where what is written in a document becomes a {@link Value}, for one document at a time; it remembers the
 * placeholders that it met.
 *
 * <p>As for the API server, {@code null} and empty text count as omitted. Quoted numbers are numbers, since their meaning is
 * plain; whether the API would take them is for a rule to say, which sees the quotes at the place.
 */
final class Fields {
    private final Interner interner;
    private final List<Place> placeholders = new ArrayList<>();

    Fields(Interner interner) {
        this.interner = interner;
    }

    /** Where placeholders stood in fields that decide who reaches what, in the order met. */
    List<Place> placeholders() {
        return List.copyOf(placeholders);
    }

    Place place(Cursor at) {
        boolean aliased = at.isAliased();
        return new Place(at.range(), interner.intern(at.path()), aliased || at.isRepeated(), aliased);
    }

    String intern(String text) {
        return interner.intern(text);
    }

    /** The same conditions, one object wherever they are repeated. */
    List<Requirement> intern(List<Requirement> requirements) {
        return interner.intern(requirements);
    }

    NodeSelection intern(NodeSelection nodes) {
        return interner.intern(nodes);
    }

    /** Text on which it depends who reaches which port: a placeholder there is remembered. */
    Value<String> text(Cursor at, Value<String> otherwise) {
        return scalarAt(at, otherwise, scalar -> {
            if (Placeholders.isMarked(scalar.text())) {
                return placeholder(scalar.text(), at);
            }
            return new Value.Explicit<>(interner.intern(scalar.text()), place(at));
        });
    }

    /** Text in which {@code $(X)} and its like have a meaning of their own, such as an argument: taken as it stands. */
    Value<String> literal(Cursor at, Value<String> otherwise) {
        if (!at.exists()) {
            return otherwise;
        }
        return at.text()
                .<Value<String>>map(text -> new Value.Explicit<>(interner.intern(text), place(at)))
                .orElseGet(() -> unresolved("not a single value", at));
    }

    /** Text that may be a placeholder without any port depending on it, such as a host or an image. */
    Value<String> quietText(Cursor at, Value<String> otherwise) {
        return scalarAt(at, otherwise, scalar -> {
            if (Placeholders.isMarked(scalar.text())) {
                return unresolved("a placeholder: " + shortened(scalar.text()), at);
            }
            return new Value.Explicit<>(interner.intern(scalar.text()), place(at));
        });
    }

    /** Every item of a list as literal text. */
    List<Value<String>> literals(Cursor list) {
        return list.items().stream()
                .map(item -> literal(item, Value.defaulted("", "the item is empty")))
                .toList();
    }

    /** Every item of a list as text that may be a placeholder. */
    List<Value<String>> texts(Cursor list) {
        return list.items().stream()
                .filter(Cursor::exists)
                .map(item -> text(item, Value.defaulted("", "the item is empty")))
                .toList();
    }

    Value<Integer> number(Cursor at, Value<Integer> otherwise) {
        return scalarAt(at, otherwise, scalar -> {
            OptionalInt number = wholeNumber(scalar);
            return number.isPresent()
                    ? new Value.Explicit<>(number.getAsInt(), place(at))
                    : notA("whole number", scalar.text(), at);
        });
    }

    Value<Boolean> bool(Cursor at, Value<Boolean> otherwise) {
        return scalarAt(at, otherwise, scalar -> {
            Optional<Boolean> written = at.bool().or(() -> truth(scalar.text()));
            return written.<Value<Boolean>>map(value -> new Value.Explicit<>(value, place(at)))
                    .orElseGet(() -> notA("boolean", scalar.text(), at));
        });
    }

    /** A port by number or by name; digits are a number even in quotes, since no port name can consist of digits. */
    Value<PortRef> port(Cursor at, Value<PortRef> otherwise) {
        return scalarAt(at, otherwise, scalar -> {
            OptionalInt number = wholeNumber(scalar);
            if (number.isPresent()) {
                return new Value.Explicit<>(new PortRef.Numbered(number.getAsInt()), place(at));
            }
            if (Placeholders.standsForPort(scalar.text())) {
                return placeholder(scalar.text(), at);
            }
            return Scalars.resolve(scalar) instanceof String
                    ? new Value.Explicit<>(new PortRef.Named(interner.intern(scalar.text())), place(at))
                    : unresolved("neither a port number nor a port name: " + shortened(scalar.text()), at);
        });
    }

    /** One of a fixed set of words. */
    <T> Value<T> choice(Cursor at, String what, Function<String, Optional<T>> of, Value<T> otherwise) {
        return scalarAt(
                at,
                otherwise,
                scalar -> of.apply(scalar.text())
                        .<Value<T>>map(value -> new Value.Explicit<>(value, place(at)))
                        .orElseGet(() -> notA(what, scalar.text(), at)));
    }

    /** Labels and the like; a key without a value has the empty one. */
    Map<String, String> labels(Cursor mapping) {
        Map<String, String> labels = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> {
            if (!value.isMapping() && !value.isSequence()) {
                labels.put(interner.intern(key), interner.intern(value.text().orElse("")));
            }
        });
        return interner.intern(Labels.copyOf(labels));
    }

    /** The names of the ports of some containers. */
    PortNames portNames(List<Container> containers) {
        return interner.intern(PortNames.of(containers));
    }

    /** Plain words of a list; what is no single value is left out. */
    List<String> words(Cursor list) {
        return list.items().stream()
                .flatMap(item -> item.text().stream())
                .map(interner::intern)
                .toList();
    }

    private <T> Value<T> scalarAt(Cursor at, Value<T> otherwise, Function<ScalarNode, Value<T>> read) {
        if (!at.exists()) {
            return otherwise;
        }
        Optional<ScalarNode> scalar = at.scalar();
        if (scalar.isEmpty()) {
            return unresolved("not a single value", at);
        }
        return scalar.get().text().isEmpty() ? otherwise : read.apply(scalar.get());
    }

    private <T> Value<T> notA(String what, String text, Cursor at) {
        return Placeholders.standsForPort(text)
                ? placeholder(text, at)
                : unresolved("not a " + what + ": " + shortened(text), at);
    }

    private <T> Value<T> placeholder(String text, Cursor at) {
        Value.Unresolved<T> value = unresolved("a placeholder: " + shortened(text), at);
        placeholders.add(value.at());
        return value;
    }

    private <T> Value.Unresolved<T> unresolved(String because, Cursor at) {
        return new Value.Unresolved<>(because, place(at));
    }

    private static OptionalInt wholeNumber(ScalarNode scalar) {
        Object value = Scalars.resolve(scalar);
        if (value instanceof Long number) {
            return fitting(number);
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9) {
            return OptionalInt.of(number.intValue());
        }
        return value instanceof String text ? digits(text.strip()) : OptionalInt.empty();
    }

    private static OptionalInt digits(String text) {
        boolean plain = !text.isEmpty() && text.length() < 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? fitting(Long.parseLong(text)) : OptionalInt.empty();
    }

    private static OptionalInt fitting(long number) {
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    private static Optional<Boolean> truth(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= 60 ? line : line.substring(0, 59) + "\u2026";
    }
}
