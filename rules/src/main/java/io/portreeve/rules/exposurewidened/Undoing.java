package io.portreeve.rules.exposurewidened;

import io.portreeve.change.Cause;
import io.portreeve.change.ExposureChange;
import io.portreeve.document.ScalarEdits;
import io.portreeve.document.TextEdit;
import io.portreeve.finding.Fix;
import java.util.List;
import java.util.Optional;

/** Takes back what made the difference: by an edit where one word did, else by advice. */
final class Undoing {
    private static final int LONGEST_NUMBER = 9;

    private Undoing() {}

    static Optional<Fix> of(ExposureChange change) {
        List<Cause> causes = change.causes();
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        Cause first = causes.get(0);
        return Optional.of(
                first.was().isPresent() && !first.old()
                        ? Fix.edit(first.undo(), edit(first, first.was().get())).unlessShared(first.place())
                        : Fix.advice(first.undo()));
    }

    private static Optional<TextEdit> edit(Cause cause, String was) {
        boolean number =
                !was.isEmpty() && was.length() <= LONGEST_NUMBER && was.chars().allMatch(Character::isDigit);
        return number
                ? ScalarEdits.number(cause.place().range(), Integer.parseInt(was))
                : ScalarEdits.word(cause.place().range(), was);
    }
}
