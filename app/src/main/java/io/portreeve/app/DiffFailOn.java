package io.portreeve.app;

import io.portreeve.change.ExposureChange;
import io.portreeve.finding.Severity;
import io.portreeve.report.DiffEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes a comparison fail: something opened of this severity, or a sort of change whatever its severity.
 *
 * @param least empty where severity does not matter
 * @param kinds sorts of change that alone are enough
 */
record DiffFailOn(Optional<Severity> least, List<ExposureChange.Kind> kinds) {
    static final DiffFailOn DEFAULT = new DiffFailOn(Optional.of(Severity.HIGH), List.of());
    private static final String WIDENED = "widened";
    private static final String ADDED = "added";

    /** What may be given. */
    static List<String> words() {
        List<String> words = new ArrayList<>(List.of(WIDENED, ADDED));
        words.addAll(FailOn.words());
        return words;
    }

    static DiffFailOn parse(String where, String typed) {
        String word = Choice.of(where, typed, words());
        return switch (word) {
            case WIDENED -> new DiffFailOn(Optional.empty(), List.of(ExposureChange.Kind.WIDENED));
            case ADDED ->
                new DiffFailOn(Optional.empty(), List.of(ExposureChange.Kind.WIDENED, ExposureChange.Kind.ADDED));
            default -> new DiffFailOn(FailOn.parse(where, word).least(), List.of());
        };
    }

    /** What somebody wrote down as meant fails nothing. */
    boolean isReachedBy(DiffEntry entry) {
        boolean severe = least.filter(severity -> entry.severity().compareTo(severity) >= 0)
                .isPresent();
        return entry.change().isMore()
                && !entry.accepted()
                && (severe || kinds.contains(entry.change().kind()));
    }
}
