package io.portreeve.rules.invocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The arguments of a program, read as options: {@code -p 22}, {@code -p22}, {@code --port=22}, {@code --port 22}. */
public record Options(List<String> words) {
    public Options {
        words = glued(words);
    }

    /** {@code -o Port=22} as {@code -oPort=22}. */
    private static List<String> glued(List<String> words) {
        List<String> glued = new ArrayList<>();
        for (String word : words) {
            int last = glued.size() - 1;
            if (last >= 0 && glued.get(last).equals("-o") && word.contains("=")) {
                glued.set(last, "-o" + word);
            } else {
                glued.add(word);
            }
        }
        return List.copyOf(glued);
    }

    public boolean hasAny(Collection<String> flags) {
        return words.stream().anyMatch(flags::contains);
    }

    /** What the first of these flags is set to. */
    public Optional<String> value(Collection<String> flags) {
        return values(flags).stream().findFirst();
    }

    /** What each occurrence of these flags is set to. */
    public List<String> values(Collection<String> flags) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (String flag : flags) {
                if (words.get(i).equals(flag) && i + 1 < words.size()) {
                    values.add(words.get(i + 1));
                } else {
                    attached(words.get(i), flag).ifPresent(values::add);
                }
            }
        }
        return values;
    }

    private static Optional<String> attached(String word, String flag) {
        if (word.startsWith(flag + "=")) {
            return Optional.of(word.substring(flag.length() + 1));
        }
        boolean glued = flag.length() == 2 && word.length() > 2 && word.startsWith(flag);
        return glued ? Optional.of(word.substring(2)) : Optional.empty();
    }

    /** Words that are no flags; the value of a flag counts too, since only the program knows which flags take one. */
    public List<String> plainWords() {
        return words.stream().filter(word -> !word.startsWith("-")).toList();
    }
}
