package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A field of some kinds of objects. Its path does not name lists: it leads through all of their items.
 *
 * @param create whether the field is made where it is missing
 */
record FieldSpec(Gvk of, List<String> path, boolean create) {
    private static final String LIST = "[]";

    FieldSpec {
        path = List.copyOf(path);
    }

    /** A path with slashes between its keys; a slash in a key has a backslash before it. */
    static FieldSpec of(Gvk of, String path, boolean create) {
        List<String> keys = new ArrayList<>();
        for (String key : path.replace("\\/", "\0").split("/", -1)) {
            if (!key.isEmpty()) {
                keys.add(key.replace('\0', '/'));
            }
        }
        return new FieldSpec(of, keys, create);
    }

    /** The object with the field changed, if it is of these kinds; {@code missing} is what is made where it is missing. */
    MadeMapping change(MadeMapping object, Made missing, UnaryOperator<Made> change) {
        boolean meant = Gvk.of(object).isSelectedBy(of) && !path.isEmpty();
        return meant && walk(object, 0, missing, change) instanceof MadeMapping changed ? changed : object;
    }

    private Made walk(Made here, int step, Made missing, UnaryOperator<Made> change) {
        if (step == path.size()) {
            return change.apply(here);
        }
        if (here instanceof MadeList list) {
            return list.map(item -> walk(item, step, missing, change));
        }
        return here instanceof MadeMapping mapping ? walkInto(mapping, step, missing, change) : here;
    }

    private Made walkInto(MadeMapping mapping, int step, Made missing, UnaryOperator<Made> change) {
        String written = path.get(step);
        boolean list = written.endsWith(LIST);
        String key = list ? written.substring(0, written.length() - LIST.length()) : written;
        Optional<Made> known = mapping.get(key);
        if (known.isEmpty() && (list || !create)) {
            return mapping;
        }
        boolean last = step == path.size() - 1;
        Made child = known.orElseGet(() -> last ? missing : MadeMapping.empty(missing.origin()));
        Made changed = walk(child, step + 1, missing, change);
        return known.isPresent() ? mapping.with(key, changed) : mapping.with(made(mapping, key, changed));
    }

    private static MadeEntry made(MadeMapping mapping, String key, Made value) {
        return new MadeEntry(
                key,
                mapping.entry(key)
                        .map(MadeEntry::origin)
                        .orElseGet(() -> new Origin(value.origin().range())),
                value);
    }
}
