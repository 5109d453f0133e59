package io.portreeve.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant who mistyped a name. */
final class Nearest {
    private Nearest() {}

    /** {@code ; did you mean 'x'?}, or nothing when no candidate is close. */
    static String hint(String typed, Collection<String> candidates) {
        return of(typed, candidates)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    /** The candidate with the fewest typing errors, if they are few for its length. */
    static Optional<String> of(String typed, Collection<String> candidates) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> distance(lower, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, delete or replace, whatever their case. */
    static int distance(String typed, String candidate) {
        String wanted = candidate.toLowerCase(Locale.ROOT);
        int[] row = new int[wanted.length() + 1];
        for (int j = 0; j <= wanted.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= wanted.length(); j++) {
                int replaced = diagonal + (typed.charAt(i - 1) == wanted.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[wanted.length()];
    }
}
