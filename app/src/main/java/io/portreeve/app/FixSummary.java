package io.portreeve.app;

import io.portreeve.fix.ProposedFix;
import io.portreeve.fix.Unfixed;
import io.portreeve.report.Plain;
import io.portreeve.source.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code fix} tells on standard error: what was fixed, what was refused, and what is left to people, with the reasons. */
final class FixSummary {
    private final PrintStream err;
    private final boolean verbose;

    FixSummary(PrintStream err, boolean verbose) {
        this.err = err;
        this.verbose = verbose;
    }

    void write(FixOutcome outcome, int declined, List<Unfixed> left, List<Problem> notJudged) {
        boolean nothing =
                outcome.fixes().isEmpty() && declined == 0 && outcome.refused().isEmpty();
        if (nothing) {
            err.println("Nothing to fix");
        }
        fixes(outcome.fixes(), outcome.what());
        if (declined > 0) {
            err.println(count(declined, "fix") + " not wanted");
        }
        listed(outcome.refused(), " left for now:");
        outcome.problems().forEach(this::problem);
        left(left);
        notJudged(notJudged);
    }

    private void fixes(List<ProposedFix> fixes, String what) {
        if (fixes.isEmpty()) {
            return;
        }
        long files =
                fixes.stream().flatMap(fix -> fix.files().stream()).distinct().count();
        err.println(count(fixes.size(), "fix") + " in " + count(files, "file") + what + ":");
        for (ProposedFix fix : fixes) {
            int others = fix.findings().size() - 1;
            String also = others == 0 ? "" : " (settles " + count(others, "other finding") + " too)";
            err.println("  " + FixLine.of(fix.first()) + also);
        }
    }

    private void listed(List<Unfixed> unfixed, String why) {
        if (!unfixed.isEmpty()) {
            err.println(count(unfixed.size(), "finding") + why);
            unfixed.forEach(each -> err.println("  " + told(each)));
        }
    }

    private void problem(Problem problem) {
        err.println(Plain.of(problem.file() + ": problem " + problem.code() + " " + problem.message()));
    }

    /** Findings without an edit here: their numbers by reason, or each where that is wanted. */
    private void left(List<Unfixed> left) {
        if (verbose) {
            listed(left, " left to you:");
            return;
        }
        Map<String, Map<String, Integer>> reasons = new TreeMap<>();
        left.forEach(unfixed -> reasons.computeIfAbsent(unfixed.because(), because -> new TreeMap<>())
                .merge(unfixed.finding().rule(), 1, Integer::sum));
        if (!left.isEmpty()) {
            err.println(count(left.size(), "finding") + " left to you (--verbose lists them):");
        }
        reasons.forEach((because, rules) -> err.println("  " + because + ": " + counts(rules)));
    }

    /** What could not be judged, and so could not be fixed. */
    private void notJudged(List<Problem> problems) {
        Map<String, Integer> codes = new TreeMap<>();
        problems.stream()
                .filter(problem -> !problem.isAboutSuppression())
                .forEach(problem -> codes.merge(problem.code(), 1, Integer::sum));
        if (!codes.isEmpty()) {
            err.println("Not understood: " + counts(codes));
        }
    }

    private static String told(Unfixed unfixed) {
        String detail = unfixed.detail().isEmpty() ? "" : " (" + Plain.of(unfixed.detail()) + ")";
        return FixLine.of(unfixed.finding()) + ": " + unfixed.because() + detail;
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> Plain.of(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String count(long count, String noun) {
        String ending = count == 1 ? "" : noun.endsWith("x") ? "es" : "s";
        return count + " " + noun + ending;
    }
}
