package io.portreeve.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A bracketed set of characters in a {@link Glob}.
 *
 * @param negated whether it accepts what is not in the set
 * @param end index behind the closing bracket
 */
record CharacterClass(boolean negated, List<IntPredicate> members, int end) implements IntPredicate {
    private static final Map<String, IntPredicate> NAMED = Map.ofEntries(
            Map.entry("alnum", c -> isLetter(c) || isDigit(c)),
            Map.entry("alpha", CharacterClass::isLetter),
            Map.entry("blank", c -> c == ' ' || c == '\t'),
            Map.entry("cntrl", c -> c < 32 || c == 127),
            Map.entry("digit", CharacterClass::isDigit),
            Map.entry("graph", c -> c > 32 && c < 127),
            Map.entry("lower", c -> c >= 'a' && c <= 'z'),
            Map.entry("print", c -> c >= 32 && c < 127),
            Map.entry("punct", c -> c > 32 && c < 127 && !isLetter(c) && !isDigit(c)),
            Map.entry("space", c -> c == ' ' || (c >= 9 && c <= 13)),
            Map.entry("upper", c -> c >= 'A' && c <= 'Z'),
            Map.entry("xdigit", c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public boolean test(int c) {
        return negated != members.stream().anyMatch(member -> member.test(c));
    }

    /** The class that opens at {@code start}; empty when it never closes. */
    static Optional<CharacterClass> parse(int[] text, int start) {
        return new Parser(text, start + 1).parse();
    }

    private static final class Parser {
        private final int[] text;
        private final List<IntPredicate> members = new ArrayList<>();
        private int at;

        Parser(int[] text, int at) {
            this.text = text;
            this.at = at;
        }

        Optional<CharacterClass> parse() {
            boolean negated = sees('!') || sees('^');
            at += negated ? 1 : 0;
            // Right behind the opening a closing bracket is a member like any other.
            do {
                if (!member()) {
                    return Optional.empty();
                }
            } while (!sees(']'));
            return Optional.of(new CharacterClass(negated, List.copyOf(members), at + 1));
        }

        private boolean sees(int c) {
            return at < text.length && text[at] == c;
        }

        private boolean member() {
            if (sees('[') && at + 1 < text.length && text[at + 1] == ':') {
                return named();
            }
            int first = character();
            if (first < 0) {
                return false;
            }
            if (!sees('-') || (at + 1 < text.length && text[at + 1] == ']')) {
                members.add(c -> c == first);
                return at < text.length;
            }
            at++;
            int last = character();
            members.add(c -> c >= first && c <= last);
            return last >= 0 && at < text.length;
        }

        private int character() {
            at += sees('\\') ? 1 : 0;
            return at < text.length ? text[at++] : -1;
        }

        private boolean named() {
            int close = at + 2;
            while (close + 1 < text.length && !(text[close] == ':' && text[close + 1] == ']')) {
                close++;
            }
            if (close + 1 >= text.length) {
                return false;
            }
            IntPredicate known = NAMED.get(new String(text, at + 2, close - at - 2));
            if (known == null) {
                return false;
            }
            members.add(known);
            at = close + 2;
            return at < text.length;
        }
    }
}
