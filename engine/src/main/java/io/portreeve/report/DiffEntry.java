package io.portreeve.report;

import io.portreeve.change.Cause;
import io.portreeve.change.ExposureChange;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A change of exposure, as reports tell it.
 *
 * @param severity how much it matters; of what was closed, little
 * @param finding what the rule says of it, where it opens something
 * @param accepted whether somebody wrote down that it is meant
 */
public record DiffEntry(ExposureChange change, Severity severity, Optional<Finding> finding, boolean accepted) {
    /** What was opened first, the most severe first; else as the comparison has it. */
    static final Comparator<DiffEntry> WORST_FIRST = Order.by(
                    (DiffEntry entry) -> !entry.change().isMore())
            .then(entry -> Severity.CRITICAL.compareTo(entry.severity()));

    /** The entry of a change, with its finding among those that are open or accepted. */
    public static DiffEntry of(ExposureChange change, List<Finding> open, List<Finding> accepted) {
        Optional<Finding> found = find(change, open);
        Optional<Finding> finding = found.or(() -> find(change, accepted));
        return new DiffEntry(
                change,
                finding.map(Finding::severity).orElse(Severity.INFO),
                finding,
                change.isMore() && found.isEmpty());
    }

    /** The finding of the same way in: two units may have endpoints of one name. */
    private static Optional<Finding> find(ExposureChange change, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> change.isMore())
                .filter(finding -> finding.subject().equals(change.endpoint().toString()))
                .filter(finding -> finding.exposure().equals(change.after()))
                .findFirst();
    }

    /** Whether it deserves more than a line: somebody outside is concerned, or something dangerous is. */
    public boolean isTold() {
        return change.isOutside() || severity != Severity.INFO;
    }

    /** The line to look at. */
    Optional<Place> place() {
        return finding.map(Finding::place)
                .or(() -> change.causes().stream().findFirst().map(Cause::place))
                .or(() -> change.after().or(change::before).stream()
                        .flatMap(path -> path.hops().stream())
                        .map(Hop::place)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** What has happened, in a sentence. */
    public String message() {
        return finding.map(Finding::message).orElseGet(this::closed);
    }

    private String closed() {
        String port = change.endpoint().port() + " of " + change.endpoint().object();
        if (change.isMore()) {
            return port + " is open to " + change.opened().get(0).comers() + " now.";
        }
        String was = change.before().map(path -> Wording.of(path.scope())).orElse("nobody");
        return change.after().isEmpty() || change.kind() == ExposureChange.Kind.REMOVED
                ? port + " is reached no more; it was by " + was + "."
                : port + " is open to fewer: " + Wording.of(change.after().get().scope()) + ", before " + was + ".";
    }
}
