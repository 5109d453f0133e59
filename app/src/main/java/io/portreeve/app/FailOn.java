package io.portreeve.app;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The severity at which findings make a run fail.
 *
 * @param least empty for never
 */
record FailOn(Optional<Severity> least) {
    static final FailOn DEFAULT = new FailOn(Optional.of(Severity.HIGH));
    private static final String NEVER = "never";

    /** What may be given, the most severe first. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            words.add(0, severity.toString());
        }
        words.add(NEVER);
        return words;
    }

    static FailOn parse(String where, String typed) {
        String word = Choice.of(where, typed, words());
        return new FailOn(word.equals(NEVER) ? Optional.empty() : Optional.of(Choice.of(where, word, Severity.class)));
    }

    boolean isReachedBy(Finding finding) {
        return least.filter(severity -> finding.severity().compareTo(severity) >= 0)
                .isPresent();
    }
}
