package io.portreeve.finding;

import io.portreeve.source.Order;
import io.portreeve.source.SourceRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Findings that were there when somebody drew the line: each is accepted until it is gone.
 *
 * @param entries sorted by file, rule, object and fingerprint
 */
public record Baseline(List<Entry> entries) {
    /** Nothing accepted. */
    public static final Baseline EMPTY = new Baseline(List.of());

    /**
     * One finding; only the fingerprint counts, the rest is for people who review it.
     *
     * @param place where the entry is written, if it was read
     */
    public record Entry(String fingerprint, String rule, String file, String object, Optional<SourceRange> place) {
        private static final Comparator<Entry> ORDER =
                Order.by(Entry::file).then(Entry::rule).then(Entry::object).then(Entry::fingerprint);

        static Entry of(Finding finding) {
            return new Entry(
                    finding.fingerprint(),
                    finding.rule(),
                    finding.range().file().path(),
                    finding.object().id().toString(),
                    Optional.empty());
        }
    }

    public Baseline {
        entries = entries.stream().sorted(Entry.ORDER).toList();
    }

    /** The baseline that accepts these findings. */
    public static Baseline of(List<Finding> findings) {
        return new Baseline(findings.stream().map(Entry::of).toList());
    }

    /** The entries that are wanted. */
    public Baseline only(Predicate<Entry> wanted) {
        return new Baseline(entries.stream().filter(wanted).toList());
    }

    /** The entries as suppressions. */
    public Stream<Suppression> suppressions() {
        return entries.stream().flatMap(entry -> entry.place().stream().map(place -> suppression(entry, place)));
    }

    private static Suppression suppression(Entry entry, SourceRange place) {
        return new Suppression(
                Suppression.Kind.BASELINE,
                entry.rule(),
                new Reach.Print(entry.fingerprint(), entry.file()),
                List.of(),
                Optional.empty(),
                "recorded in " + place.file().path(),
                place);
    }
}
