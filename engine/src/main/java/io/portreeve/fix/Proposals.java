package io.portreeve.fix;

import io.portreeve.document.TextEdit;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What findings ask for.
 *
 * @param fixes each once, in the order of the findings
 * @param left findings without an edit, or with one that belongs elsewhere
 */
public record Proposals(List<ProposedFix> fixes, List<Unfixed> left) {
    private static final String NO_FIX = "its rule knows no fix";

    public Proposals {
        fixes = List.copyOf(fixes);
        left = List.copyOf(left);
    }

    /** Of findings in the order of the report. */
    public static Proposals of(List<Finding> findings) {
        Map<List<TextEdit>, List<Finding>> asking = new LinkedHashMap<>();
        List<Unfixed> left = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Unfixed> unfixed = unfixed(finding);
            if (unfixed.isPresent()) {
                left.add(unfixed.get());
            } else {
                asking.computeIfAbsent(fix(finding).edits(), edits -> new ArrayList<>(1))
                        .add(finding);
            }
        }
        return new Proposals(
                asking.values().stream()
                        .map(together -> new ProposedFix(fix(together.get(0)), together))
                        .toList(),
                left);
    }

    private static Fix fix(Finding finding) {
        return finding.fix().orElseThrow();
    }

    private static Optional<Unfixed> unfixed(Finding finding) {
        if (finding.fix().isEmpty()) {
            return Optional.of(new Unfixed(finding, NO_FIX, ""));
        }
        Fix fix = fix(finding);
        if (fix.edits().isEmpty()) {
            return Optional.of(new Unfixed(finding, fix.left(), ""));
        }
        return fix.edits().stream()
                .flatMap(edit -> MadeElsewhere.of(finding.object(), edit.range()).stream())
                .findFirst()
                .map(elsewhere -> new Unfixed(finding, elsewhere.because(), elsewhere.source()));
    }
}
