package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Related;
import io.portreeve.reachability.Premise;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceRange;
import java.util.List;

/** A finding or a problem as an item of a list in Markdown, with what it rests on beneath it. */
final class MarkdownItem {
    private static final int MOST_RELATED = 10;

    private MarkdownItem() {}

    static String of(Finding finding) {
        StringBuilder item = new StringBuilder("- **" + Markdown.text(finding.rule()) + "** " + place(finding.range())
                + " " + Markdown.text(finding.message()) + "\n");
        finding.exposure().ifPresent(path -> exposure(item, path));
        related(item, finding.related());
        finding.fix().map(Fix::description).ifPresent(fix -> note(item, "fix: " + Markdown.text(fix)));
        return item.toString();
    }

    static String of(Problem problem) {
        String place = problem.range().map(MarkdownItem::place).orElseGet(() -> file(problem.file(), "", ""));
        return "- **" + Markdown.text(problem.code()) + "** " + place + " " + Markdown.text(problem.message()) + "\n";
    }

    private static void exposure(StringBuilder item, ExposurePath path) {
        note(item, "path: " + Markdown.code(path.line()));
        path.premises().stream()
                .filter(premise -> !premise.standing())
                .map(Premise::text)
                .forEach(premise -> note(item, "if " + Markdown.text(premise)));
    }

    private static void related(StringBuilder item, List<Related> all) {
        for (Related related : all.subList(0, Math.min(all.size(), MOST_RELATED))) {
            note(item, place(related.range()) + " " + Markdown.text(related.message()));
        }
        if (all.size() > MOST_RELATED) {
            note(item, "and " + (all.size() - MOST_RELATED) + " more places");
        }
    }

    private static void note(StringBuilder item, String note) {
        item.append("  - ").append(note).append('\n');
    }

    static String place(SourceRange range) {
        int line = range.startPosition().line();
        int endLine = range.endPosition().line();
        String lines = "#L" + line + (endLine > line ? "-L" + endLine : "");
        return file(range.file().path(), ":" + line, lines);
    }

    /** Only a relative path leads anywhere from a comment; one that begins like {@code git:} is in no folder at all. */
    private static String file(String path, String line, String anchor) {
        String uri = FileUri.of(path);
        boolean leadsNowhere =
                FileUri.isAbsolute(uri) || path.matches("[a-z]+:.*") || path.equals(SourceFinder.STANDARD_INPUT);
        return leadsNowhere ? Markdown.code(path + line) : Markdown.link(path + line, uri + anchor);
    }
}
