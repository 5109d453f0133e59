package io.portreeve.scan;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Reach;
import io.portreeve.finding.Suppression;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Suppressions by what they can speak for, so that a finding meets few of them. */
final class SuppressionIndex {
    private final IdentityHashMap<Object, List<Suppression>> inSource = new IdentityHashMap<>();
    private final Map<String, List<Suppression>> byPrint = new HashMap<>();
    private final List<Suppression> anywhere = new ArrayList<>();

    SuppressionIndex(List<Suppression> suppressions) {
        suppressions.forEach(suppression -> shelf(suppression.reach()).add(suppression));
    }

    private List<Suppression> shelf(Reach reach) {
        if (reach instanceof Reach.Line line) {
            return inSource.computeIfAbsent(line.file(), key -> new ArrayList<>());
        }
        if (reach instanceof Reach.Whole whole) {
            return inSource.computeIfAbsent(whole.object(), key -> new ArrayList<>());
        }
        if (reach instanceof Reach.Before before) {
            return ofPrint(before.fingerprint());
        }
        return reach instanceof Reach.Print print ? ofPrint(print.fingerprint()) : anywhere;
    }

    private List<Suppression> ofPrint(String fingerprint) {
        return byPrint.computeIfAbsent(fingerprint, key -> new ArrayList<>());
    }

    /** Those of a finding's rule that lie near it, the nearest kind first. */
    List<Suppression> near(Finding finding) {
        List<Suppression> none = List.of();
        return Stream.of(
                        inSource.getOrDefault(finding.range().file(), List.of()),
                        inSource.getOrDefault(finding.object(), List.of()),
                        anywhere,
                        byPrint.isEmpty() ? none : byPrint.getOrDefault(finding.fingerprint(), none))
                .flatMap(List::stream)
                .filter(suppression -> suppression.isNear(finding))
                .sorted(Order.by(Suppression::kind))
                .toList();
    }
}
