package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Reach;
import io.portreeve.finding.Suppressed;
import io.portreeve.finding.Suppression;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The end of the text report: how much was found, how much was looked at, and what the verdicts cannot speak for. */
final class SummaryText {
    private final TextOptions options;

    SummaryText(TextOptions options) {
        this.options = options;
    }

    String of(ScanResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(found(result));
        lines.addAll(passedOver(result));
        lines.addAll(takenForGranted(StandingPremises.of(result)));
        return String.join("\n", lines) + "\n";
    }

    /** How much was found in how much. */
    String found(ScanResult result) {
        String seen = seen(result.statistics());
        if (!result.findings().isEmpty()) {
            return count(result.findings().size(), "finding") + " in " + seen + ": " + bySeverity(result.findings());
        }
        return result.statistics().objects() == 0 ? "Nothing to judge in " + seen : "No findings in " + seen;
    }

    private String bySeverity(List<Finding> findings) {
        SeverityCounts counts = SeverityCounts.of(findings);
        return counts.present().stream()
                .map(severity -> options.paint().severity(severity, counts.of(severity) + " " + severity))
                .collect(Collectors.joining(", "));
    }

    static String seen(Statistics statistics) {
        return count(statistics.files(), "file") + " (" + count(statistics.documents(), "document") + ", "
                + count(statistics.objects(), "Kubernetes object") + ")";
    }

    /** What the findings do not speak for, a line each. */
    static List<String> passedOver(ScanResult result) {
        List<String> lines = new ArrayList<>(skipped(result.statistics()));
        lines.addAll(suppressed(result));
        lines.addAll(notUnderstood(result.problems()));
        lines.addAll(codes("Suppressions to see to: ", result.problems(), Problem::isAboutSuppression));
        return lines;
    }

    static List<String> skipped(Statistics statistics) {
        return statistics.skipped().isEmpty() ? List.of() : List.of("Skipped: " + listed(statistics.skipped()));
    }

    static List<String> notUnderstood(List<Problem> problems) {
        return codes("Not understood: ", problems, problem -> !problem.isAboutSuppression());
    }

    /** What somebody accepted, and what was there before. */
    private static List<String> suppressed(ScanResult result) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> before = new TreeMap<>();
        List<Suppressed> accepted = new ArrayList<>();
        for (Suppressed each : result.suppressed()) {
            if (each.by().reach() instanceof Reach.Before there) {
                before.merge(there.state(), 1, Integer::sum);
            } else {
                accepted.add(each);
            }
        }
        int left = result.statistics().suppressed()
                - before.values().stream().mapToInt(Integer::intValue).sum();
        if (left > 0) {
            lines.add("Suppressed: " + count(left, "finding") + byKind(accepted));
        }
        before.forEach((state, findings) ->
                lines.add("Left out: " + count(findings, "finding") + " that " + Plain.of(state) + " has too"));
        return lines;
    }

    /** {@code  (comment 2, baseline 1)}. */
    private static String byKind(List<Suppressed> suppressed) {
        Map<Suppression.Kind, Integer> kinds = new TreeMap<>();
        suppressed.forEach(each -> kinds.merge(each.by().kind(), 1, Integer::sum));
        return kinds.isEmpty() ? "" : " (" + listed(kinds) + ")";
    }

    private static List<String> codes(String opening, List<Problem> problems, Predicate<Problem> wanted) {
        Map<String, Integer> codes = new TreeMap<>();
        problems.stream().filter(wanted).map(Problem::code).forEach(code -> codes.merge(code, 1, Integer::sum));
        return codes.isEmpty() ? List.of() : List.of(opening + listed(codes));
    }

    static List<String> takenForGranted(Set<String> premises) {
        List<String> lines = new ArrayList<>();
        if (!premises.isEmpty()) {
            lines.add("Taken for granted:");
        }
        premises.forEach(premise -> lines.add("  " + Plain.of(premise)));
        return lines;
    }

    private static String listed(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> Plain.of(entry.getKey().toString()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
