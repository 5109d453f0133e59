package io.portreeve.scan;

import io.portreeve.finding.Baseline;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Reach;
import io.portreeve.finding.Suppressed;
import io.portreeve.finding.Suppression;
import io.portreeve.rule.Rule;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets the findings apart that somebody accepted, and sees which suppressions no longer hold or have nothing to do. */
final class Acceptance {
    private final SuppressionOptions options;
    private final Set<String> judging;
    private final List<Suppression> suppressions;
    private final SuppressionIndex index;
    private final IdentityHashMap<Suppression, Integer> covered = new IdentityHashMap<>();
    private final Set<Written> used = new HashSet<>();
    private final IdentityHashMap<Suppression, Boolean> otherPorts = new IdentityHashMap<>();
    private final List<Finding> open = new ArrayList<>();
    private final List<Suppressed> suppressed = new ArrayList<>();

    /** One that somebody wrote once, and that every kustomization which builds on its file has. */
    private record Written(String rule, SourceRange place) {
        static Written of(Suppression suppression) {
            return new Written(suppression.rule(), suppression.place());
        }
    }

    /** Of rules that are not {@code judging} nothing is known, so nothing is said about their suppressions. */
    Acceptance(SuppressionOptions options, List<Suppression> written, List<Rule> judging) {
        this.options = options;
        this.judging = SuppressionOptions.namesById(judging).keySet();
        this.suppressions = new ArrayList<>(written);
        this.suppressions.addAll(options.configured());
        options.baseline().suppressions().forEach(this.suppressions::add);
        this.index = new SuppressionIndex(this.suppressions);
    }

    /** Takes in every finding there is, so that what is shown does not decide what is of use. */
    void judge(List<Finding> findings) {
        findings.forEach(this::judge);
    }

    private void judge(Finding finding) {
        Optional<Suppression> by = Optional.empty();
        for (Suppression near : index.near(finding)) {
            if (!near.covers(finding)) {
                otherPorts.put(near, true);
                continue;
            }
            covered.merge(near, 1, Integer::sum);
            used.add(Written.of(near));
            by = by.isPresent() || near.isExpired(options.today()) ? by : Optional.of(near);
        }
        by.ifPresentOrElse(it -> suppressed.add(new Suppressed(finding, it)), () -> open.add(finding));
    }

    List<Finding> open() {
        return open;
    }

    List<Suppressed> suppressed() {
        return suppressed;
    }

    /** What is to be said of the suppressions themselves. */
    List<Problem> problems(Reach.Judged judged) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Suppression suppression : suppressions) {
            if (isSettledElsewhere(suppression)) {
                continue;
            }
            if (suppression.isExpired(options.today()) && judging.contains(suppression.rule())) {
                problems.add(SuppressionProblems.expired(suppression, covered.getOrDefault(suppression, 0)));
            } else if (suppression.kind() != Suppression.Kind.BASELINE && isIdle(suppression, judged)) {
                problems.add(SuppressionProblems.unused(suppression, otherPorts.containsKey(suppression)));
            }
        }
        Baseline left = left(judged);
        if (left.entries().size() < options.baseline().entries().size()) {
            problems.add(SuppressionProblems.gone(options.baseline(), left));
        }
        return List.copyOf(problems);
    }

    /** The baseline without the entries whose findings are gone. */
    Baseline left(Reach.Judged judged) {
        Set<String> gone = new HashSet<>();
        for (Suppression suppression : suppressions) {
            if (suppression.reach() instanceof Reach.Print print && isIdle(suppression, judged)) {
                gone.add(print.fingerprint());
            }
        }
        return options.baseline().only(entry -> !gone.contains(entry.fingerprint()));
    }

    /** Whether the same words, as another kustomization has them, do what they say. */
    private boolean isSettledElsewhere(Suppression suppression) {
        return suppression.kind().isInSource()
                && !covered.containsKey(suppression)
                && used.contains(Written.of(suppression));
    }

    private boolean isIdle(Suppression suppression, Reach.Judged judged) {
        return judging.contains(suppression.rule())
                && !covered.containsKey(suppression)
                && suppression.reach().wasJudged(judged);
    }
}
