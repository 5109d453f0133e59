package io.portreeve.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A shell pattern for one step of a path: {@code *}, {@code ?}, {@code [a-z]} and escapes. */
public final class Glob {
    /** Any number of whole steps, none included. */
    static final Glob ANY_FOLDERS = new Glob("**", List.of());

    private enum Wild implements IntPredicate {
        ANY_TEXT,
        ANY_CHARACTER,
        NOTHING;

        @Override
        public boolean test(int c) {
            return this != NOTHING;
        }
    }

    private final String pattern;
    private final List<IntPredicate> terms;

    private Glob(String pattern, List<IntPredicate> terms) {
        this.pattern = pattern;
        this.terms = List.copyOf(terms);
    }

    /** The pattern that a text writes. */
    public static Glob of(String pattern) {
        int[] text = pattern.codePoints().toArray();
        List<IntPredicate> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length) {
            int c = text[at];
            Optional<CharacterClass> set = c == '[' ? CharacterClass.parse(text, at) : Optional.empty();
            if (c == '[') {
                // A bracket that is never closed makes the whole pattern match nothing, as it does in git.
                terms.add(set.isPresent() ? set.get() : Wild.NOTHING);
                at = set.isPresent() ? set.get().end() : text.length;
            } else if (c == '\\' && at + 1 == text.length) {
                terms.add(Wild.NOTHING);
                at++;
            } else if (c == '\\') {
                terms.add(exactly(text[at + 1]));
                at += 2;
            } else {
                terms.add(c == '*' ? Wild.ANY_TEXT : c == '?' ? Wild.ANY_CHARACTER : exactly(c));
                at++;
            }
        }
        return new Glob(pattern, terms);
    }

    /** As it was written. */
    public String pattern() {
        return pattern;
    }

    @Override
    public String toString() {
        return pattern;
    }

    private static IntPredicate exactly(int wanted) {
        return c -> c == wanted;
    }

    /** Whether it stands for the whole of {@code name}. */
    public boolean matches(String name) {
        int[] text = name.codePoints().toArray();
        return Backtracking.matches(terms.size(), text.length, new Backtracking.Terms() {
            @Override
            public boolean isAny(int term) {
                return terms.get(term) == Wild.ANY_TEXT;
            }

            @Override
            public boolean accepts(int term, int item) {
                return terms.get(term).test(text[item]);
            }
        });
    }
}
