package io.portreeve.sources.kustomize;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of somebody else's, which may take only so many steps. */
final class SafePattern {
    private static final int LONGEST = 1_000;
    private static final int MOST_STEPS = 100_000;

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** One that has to fit the whole text; empty where it is none. */
    static Optional<SafePattern> whole(String expression) {
        if (expression.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SafePattern(Pattern.compile("(?:" + expression + ")")));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    boolean fits(String text) {
        return text.length() <= LONGEST
                && pattern.matcher(new Counted(text, new Steps())).matches();
    }

    /** How often a text was looked at. */
    private static final class Steps {
        private int taken;

        void take() {
            taken++;
            if (taken > MOST_STEPS) {
                throw new BuildLimit("a regular expression takes too many steps");
            }
        }
    }

    /** A text that can be looked at only so often. */
    private record Counted(CharSequence text, Steps steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps.take();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
