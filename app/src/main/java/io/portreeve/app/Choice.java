package io.portreeve.app;

import java.util.List;
import java.util.Locale;

/** One of a few words, however it is cased. */
final class Choice {
    private Choice() {}

    /** The word that was meant; {@code where} names the option or key in the message if there is none. */
    static String of(String where, String typed, List<String> words) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (!words.contains(lower)) {
            throw new UsageException(where + " is one of " + String.join(", ", words) + ", not '" + typed + "'"
                    + Nearest.hint(typed, words));
        }
        return lower;
    }

    /** The constant of an enum whose {@code toString} is its spelling. */
    static <E extends Enum<E>> E of(String where, String typed, Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream().map(Enum::toString).toList();
        return constants.get(words.indexOf(of(where, typed, words)));
    }
}
