package io.portreeve.report;

import io.portreeve.change.Cause;
import io.portreeve.change.Door;
import io.portreeve.change.ExposureChange;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a comment on a pull request: what was opened first, never longer than a comment. */
public final class DiffMarkdownReporter implements DiffReporter {
    private static final int ASIDE = 6_000;

    @Override
    public void write(DiffReport report, Appendable out) throws IOException {
        String head = "### Portreeve: exposure\n\n" + Markdown.text(report.counted()) + ".\n";
        MarkdownSection problems = MarkdownSection.of(
                "Not understood",
                false,
                report.problems().stream().map(MarkdownItem::of).toList(),
                ASIDE);
        MarkdownSection premises = MarkdownSection.of(
                "Taken for granted",
                false,
                report.premises().stream()
                        .map(premise -> "- " + Markdown.text(premise) + "\n")
                        .toList(),
                ASIDE);
        out.append(head);
        int room = MarkdownReporter.LIMIT - head.length() - problems.length() - premises.length() - ASIDE / 2;
        List<String> left = new ArrayList<>();
        for (ExposureChange.Kind kind : ExposureChange.Kind.values()) {
            List<String> items =
                    report.of(kind).stream().map(DiffMarkdownReporter::item).toList();
            boolean open = kind == ExposureChange.Kind.WIDENED || kind == ExposureChange.Kind.ADDED;
            MarkdownSection section = MarkdownSection.of(kind.toString(), open, items, room);
            room -= section.length();
            out.append(section.toString());
            if (section.left() > 0) {
                left.add(section.left() + " of " + section.title());
            }
        }
        out.append(problems.toString()).append(premises.toString());
        if (!left.isEmpty()) {
            out.append("\nLeft out, because a comment holds 65,536 characters: " + String.join(", ", left)
                    + ". `portreeve diff` without a format shows all.\n");
        }
    }

    private static String item(DiffEntry entry) {
        ExposureChange change = entry.change();
        StringBuilder item = new StringBuilder("- ");
        if (change.isMore()) {
            item.append("**").append(entry.severity()).append("** ");
        }
        entry.place()
                .ifPresent(
                        place -> item.append(MarkdownItem.place(place.range())).append(' '));
        item.append(Markdown.text(entry.message()))
                .append(entry.accepted() ? " (accepted)" : "")
                .append("\n");
        change.opened().forEach(door -> item.append(line("+", door)));
        change.closed().forEach(door -> item.append(line("-", door)));
        change.left().forEach(door -> item.append(line("=", door)));
        for (Cause cause : change.causes()) {
            item.append("  - because ")
                    .append(MarkdownItem.place(cause.place().range()))
                    .append(' ')
                    .append(Markdown.text(cause.message()))
                    .append('\n');
        }
        entry.finding()
                .flatMap(Finding::fix)
                .map(Fix::description)
                .ifPresent(fix ->
                        item.append("  - fix: ").append(Markdown.text(fix)).append('\n'));
        return item.toString();
    }

    private static String line(String sign, Door door) {
        return "  - " + Markdown.code(sign + " " + door) + "\n";
    }
}
