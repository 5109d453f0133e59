package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report as a comment on a pull request: a table of numbers, then what matters most, never longer than a comment. */
public final class MarkdownReporter implements Reporter {
    /** A comment on GitHub holds 65,536 characters; a little is left to whoever posts it. */
    static final int LIMIT = 65_000;

    /** Most that problems and premises take from the findings, each. */
    private static final int ASIDE = 6_000;

    private static final int CLOSING = 500;

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        String head = head(result);
        MarkdownSection problems = MarkdownSection.of(
                "Not understood",
                false,
                result.problems().stream().map(MarkdownItem::of).toList(),
                ASIDE);
        MarkdownSection premises = MarkdownSection.of(
                "Taken for granted",
                false,
                StandingPremises.of(result).stream()
                        .map(premise -> "- " + Markdown.text(premise) + "\n")
                        .toList(),
                ASIDE);
        int room = LIMIT - head.length() - problems.length() - premises.length() - CLOSING;
        List<MarkdownSection> findings = findings(result.findings(), room);
        out.append(head);
        for (MarkdownSection section : findings) {
            out.append(section.toString());
        }
        out.append(problems.toString()).append(premises.toString());
        out.append(closing(findings, problems, premises));
    }

    private static String head(ScanResult result) {
        SummaryText summary = new SummaryText(TextOptions.DEFAULT);
        StringBuilder head = new StringBuilder("### Portreeve\n\n");
        head.append(Markdown.text(summary.found(result))).append("\n");
        SeverityCounts counts = SeverityCounts.of(result.findings());
        if (!result.findings().isEmpty()) {
            head.append("\n| severity | findings |\n| --- | ---: |\n");
        }
        for (Severity severity : counts.present()) {
            head.append("| ")
                    .append(severity)
                    .append(" | ")
                    .append(counts.of(severity))
                    .append(" |\n");
        }
        List<String> passedOver = SummaryText.passedOver(result);
        head.append(passedOver.isEmpty() ? "" : "\n");
        passedOver.forEach(line -> head.append("- ").append(Markdown.text(line)).append('\n'));
        return head.toString();
    }

    private static List<MarkdownSection> findings(List<Finding> findings, int room) {
        List<MarkdownSection> sections = new ArrayList<>();
        int free = room;
        for (Severity severity : SeverityCounts.of(findings).present()) {
            List<String> items = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(MarkdownItem::of)
                    .toList();
            boolean open = severity.compareTo(Severity.HIGH) >= 0;
            MarkdownSection section = MarkdownSection.of(severity.toString(), open, items, free);
            sections.add(section);
            free -= section.length();
        }
        return sections;
    }

    private static String closing(List<MarkdownSection> findings, MarkdownSection problems, MarkdownSection premises) {
        List<MarkdownSection> all = new ArrayList<>(findings);
        all.add(problems);
        all.add(premises);
        String left = all.stream()
                .filter(section -> section.left() > 0)
                .map(section -> section.left() + " of " + section.title())
                .collect(Collectors.joining(", "));
        return left.isEmpty()
                ? ""
                : "\nLeft out, because a comment holds 65,536 characters: " + left
                        + ". `portreeve scan` without a format shows all.\n";
    }
}
