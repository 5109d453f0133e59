package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One operation of a JSON patch (RFC 6902). */
final class JsonPatch {
    private final MadeMapping operation;
    private final String name;

    /** An operation, as it stands in the list of the patch. */
    JsonPatch(MadeMapping operation) {
        this.operation = operation;
        this.name = operation.text("op");
    }

    SourceRange place() {
        return operation.origin().range();
    }

    /** What it does, for messages. */
    @Override
    public String toString() {
        return name + " " + operation.text("path");
    }

    /** The document after it; empty where it cannot be done. */
    Optional<Made> apply(Made document) {
        Pointer path = new Pointer(operation.text("path"));
        return switch (name) {
            case "add" -> value().flatMap(value -> path.put(document, value, pathOrigin(), true));
            case "replace" -> value().flatMap(value -> path.put(document, value, pathOrigin(), false));
            case "remove" -> path.remove(document);
            case "test" -> Equality.same(path.find(document), value()) ? Optional.of(document) : Optional.empty();
            case "copy" -> from().find(document).flatMap(value -> path.put(document, moved(value), pathOrigin(), true));
            case "move" ->
                from().find(document)
                        .flatMap(value -> from().remove(document)
                                .flatMap(rest -> path.put(rest, moved(value), pathOrigin(), true)));
            default -> Optional.empty();
        };
    }

    private Pointer from() {
        return new Pointer(operation.text("from"));
    }

    /** A null is a value too. */
    private Optional<Made> value() {
        return operation.entry("value").map(MadeEntry::value);
    }

    private Origin pathOrigin() {
        Origin place =
                operation.entry("path").map(entry -> entry.value().origin()).orElse(operation.origin());
        return new Origin(place.range(), place.deciders(), List.of());
    }

    private Made moved(Made value) {
        Origin origin = value.origin().decidedBy(place());
        if (value instanceof MadeScalar scalar) {
            return new MadeScalar(scalar.text(), scalar.value(), origin);
        }
        return value;
    }

    /** A way into a document. */
    private static final class Pointer {
        private final List<String> keys = new ArrayList<>();
        private final boolean valid;

        Pointer(String path) {
            valid = path.isEmpty() || path.startsWith("/");
            String[] parts = path.split("/", -1);
            for (int i = 1; i < parts.length; i++) {
                keys.add(parts[i].replace("~1", "/").replace("~0", "~"));
            }
        }

        Optional<Made> find(Made document) {
            Optional<Made> here = valid ? Optional.of(document) : Optional.empty();
            for (String key : keys) {
                here = here.flatMap(value -> child(value, key));
            }
            return here;
        }

        private static Optional<Made> child(Made value, String key) {
            if (value instanceof MadeMapping mapping) {
                return mapping.entry(key).map(MadeEntry::value);
            }
            return value instanceof MadeList list ? index(list, key).map(list.items()::get) : Optional.empty();
        }

        /** Which item is meant; from the end where the number is negative. */
        private static Optional<Integer> index(MadeList list, String key) {
            if (!key.matches("-?[0-9]{1,9}")) {
                return Optional.empty();
            }
            int number = Integer.parseInt(key);
            int at = number < 0 ? list.items().size() + number : number;
            return at >= 0 && at < list.items().size() ? Optional.of(at) : Optional.empty();
        }

        Optional<Made> put(Made document, Made value, Origin key, boolean add) {
            if (keys.isEmpty()) {
                return Optional.of(value);
            }
            return atParent(document, 0, parent -> {
                String last = keys.get(keys.size() - 1);
                if (parent instanceof MadeMapping mapping) {
                    // Kustomize's library replaces a key that is not there, too.
                    return Optional.of(mapping.with(new MadeEntry(last, key, value)));
                }
                return parent instanceof MadeList list ? putItem(list, last, value, add) : Optional.empty();
            });
        }

        private static Optional<Made> putItem(MadeList list, String key, Made value, boolean add) {
            List<Made> items = new ArrayList<>(list.items());
            if (add && (key.equals("-") || key.equals(String.valueOf(items.size())))) {
                items.add(value);
                return Optional.of(new MadeList(items, list.origin()));
            }
            return index(list, key).map(at -> {
                if (add) {
                    items.add(at, value);
                } else {
                    items.set(at, value);
                }
                return new MadeList(items, list.origin());
            });
        }

        Optional<Made> remove(Made document) {
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            return atParent(document, 0, parent -> {
                String last = keys.get(keys.size() - 1);
                if (parent instanceof MadeMapping mapping) {
                    return mapping.entries().containsKey(last) ? Optional.of(mapping.without(last)) : Optional.empty();
                }
                return parent instanceof MadeList list
                        ? index(list, last).map(at -> {
                            List<Made> items = new ArrayList<>(list.items());
                            items.remove((int) at);
                            return new MadeList(items, list.origin());
                        })
                        : Optional.empty();
            });
        }

        private Optional<Made> atParent(Made here, int step, Function<Made, Optional<Made>> change) {
            if (!valid) {
                return Optional.empty();
            }
            if (step == keys.size() - 1) {
                return change.apply(here);
            }
            String key = keys.get(step);
            return child(here, key)
                    .flatMap(child -> atParent(child, step + 1, change))
                    .flatMap(changed -> here instanceof MadeMapping mapping
                            ? Optional.of(mapping.with(key, changed))
                            : putItem((MadeList) here, key, changed, false));
        }
    }
}
