package io.portreeve.guard.replay;

import io.portreeve.model.reader.ReadKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which kind a resource holds, by the plural that paths of the API name it with. */
final class Plurals {
    private static final Pattern HISSING = Pattern.compile(".*(s|x|ch|sh)");
    private static final Pattern CHANGING = Pattern.compile(".*[^aeiou]y");

    private final Map<String, ReadKind> kinds = new HashMap<>();

    Plurals(List<ReadKind> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.group() + "/" + of(kind.kind()), kind));
    }

    Optional<ReadKind> kind(String group, String resource) {
        return Optional.ofNullable(kinds.get(group + "/" + resource));
    }

    static String of(String kind) {
        String word = kind.toLowerCase(Locale.ROOT);
        if (word.equals("endpoints")) {
            return word;
        }
        if (CHANGING.matcher(word).matches()) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (HISSING.matcher(word).matches() ? "es" : "s");
    }
}
