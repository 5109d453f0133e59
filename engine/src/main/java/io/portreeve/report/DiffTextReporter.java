package io.portreeve.report;

import io.portreeve.change.Cause;
import io.portreeve.change.Door;
import io.portreeve.change.ExposureChange;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.model.Place;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A comparison for people: what was opened and by which line, what was closed, and what it rests on. */
public final class DiffTextReporter implements DiffReporter {
    private final TextOptions options;

    public DiffTextReporter(TextOptions options) {
        this.options = options;
    }

    @Override
    public void write(DiffReport report, Appendable out) throws IOException {
        List<DiffEntry> told = report.entries().stream()
                .filter(entry -> options.isVerbose() || entry.isTold())
                .toList();
        for (DiffEntry entry : told) {
            out.append(block(entry));
        }
        List<DiffEntry> inside =
                report.entries().stream().filter(entry -> !told.contains(entry)).toList();
        if (options.isQuiet()) {
            return;
        }
        out.append(inside(inside));
        ProblemText problem = new ProblemText(options);
        for (Problem each : report.problems()) {
            out.append(problem.of(each));
        }
        out.append(report.problems().isEmpty() ? "" : "\n");
        List<String> lines = new ArrayList<>(List.of(report.counted() + ", from "
                + SummaryText.seen(report.before().statistics()) + " to "
                + SummaryText.seen(report.after().statistics())));
        lines.addAll(SummaryText.skipped(report.after().statistics()));
        lines.addAll(SummaryText.notUnderstood(report.problems()));
        lines.addAll(SummaryText.takenForGranted(report.premises()));
        out.append(String.join("\n", lines)).append("\n");
    }

    private String block(DiffEntry entry) {
        TextBlock block = new TextBlock(options.paint());
        String place = entry.place().map(DiffTextReporter::place).orElse("");
        block.heading(place, kind(entry), entry.message());
        if (options.isQuiet()) {
            return block.toString();
        }
        entry.place().ifPresent(known -> block.source(known.range(), entry.severity()));
        ExposureChange change = entry.change();
        change.opened().forEach(door -> block.note("+ " + line(door, change)));
        change.closed().forEach(door -> block.note("- " + line(door, change)));
        change.left().forEach(door -> block.note("= " + line(door, change)));
        change.after().filter(path -> change.isMore()).ifPresent(path -> block.note("path: " + path.line()));
        entry.change().causes().forEach(cause -> block.note(because(cause)));
        entry.finding().flatMap(Finding::fix).map(Fix::description).ifPresent(fix -> block.note("fix: " + fix));
        return block.blank().toString();
    }

    private static String line(Door door, ExposureChange change) {
        return door + "  ->  " + change.endpoint();
    }

    private static String because(Cause cause) {
        return "because: " + place(cause.place()) + ": " + cause.message();
    }

    private static String place(Place place) {
        return place.range().toString();
    }

    private String kind(DiffEntry entry) {
        String severity = entry.severity().toString();
        String accepted = entry.accepted() ? " (accepted)" : "";
        return entry.change().isMore()
                ? options.paint().severity(entry.severity(), severity) + " "
                        + entry.change().kind() + accepted
                : entry.change().kind().toString();
    }

    /** What only pods of the cluster notice, a line each. */
    private static String inside(List<DiffEntry> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder("Inside the cluster:\n");
        for (DiffEntry entry : entries) {
            ExposureChange change = entry.change();
            String doors = change.isMore() ? comers(change.opened()) : comers(change.closed());
            lines.append("  ")
                    .append(change.isMore() ? "+ " : "- ")
                    .append(Plain.of(doors + "  ->  " + change.endpoint()))
                    .append(" (")
                    .append(change.kind())
                    .append(")\n");
            boolean edited = change.before().isPresent() && change.after().isPresent();
            change.causes().stream()
                    .filter(cause -> edited)
                    .forEach(cause -> lines.append("    ")
                            .append(Plain.of(because(cause)))
                            .append("\n"));
        }
        return lines.append("\n").toString();
    }

    private static String comers(List<Door> doors) {
        return doors.get(0).comers();
    }
}
