package io.portreeve.report.html;

import io.portreeve.change.Cause;
import io.portreeve.change.Door;
import io.portreeve.change.ExposureChange;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.report.DiffEntry;
import io.portreeve.report.DiffReport;
import io.portreeve.report.DiffReporter;
import io.portreeve.report.MapReport;
import io.portreeve.report.Xml;
import io.portreeve.report.drawing.Drawing;
import io.portreeve.report.drawing.SvgDrawing;
import io.portreeve.report.graph.MapGraph;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison as one file for a browser: what was opened and closed, and both maps side by side. */
public final class DiffHtmlReporter implements DiffReporter {
    private final String version;

    /** The reporter of the given version of Portreeve. */
    public DiffHtmlReporter(String version) {
        this.version = version;
    }

    @Override
    public void write(DiffReport report, Appendable out) throws IOException {
        Assets assets = Assets.ofDiff();
        Html html = new Html(out);
        Map<String, Html.Body> parts = Map.of(
                "policy", () -> html.text(assets.policy()),
                "style", () -> out.append(assets.style()),
                "script", () -> out.append(assets.script()),
                "summary", () -> summary(html, report),
                "before", () -> drawing(html, report.before(), out),
                "after", () -> drawing(html, report.after(), out),
                "changes", () -> changes(html, report.entries()),
                "problems", () -> new ProblemList(html).write(report.problems()),
                "version", () -> html.text(version));
        new Template(assets.page()).write(out, parts);
    }

    private static void summary(Html html, DiffReport report) throws IOException {
        html.element(Tag.of("p", "headline"), () -> {
            html.element("strong", report.counted());
            html.text(", from " + Summary.seen(report.before().statistics()) + " to "
                    + Summary.seen(report.after().statistics()));
        });
        new Notes(html).write(report.premises(), Notes.notUnderstood(report.problems()));
    }

    private static void drawing(Html html, MapReport map, Appendable out) throws IOException {
        if (map.exposures().isEmpty()) {
            html.element("p", "Nothing of it is here.");
            return;
        }
        SvgDrawing.write(Drawing.of(MapGraph.readable(map)), () -> {}, Xml.within(out));
    }

    private static void changes(Html html, List<DiffEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            html.element("p", "Nobody reaches more or less than before.");
        }
        for (DiffEntry entry : entries) {
            change(html, entry);
        }
    }

    private static void change(Html html, DiffEntry entry) throws IOException {
        ExposureChange change = entry.change();
        html.element(Tag.of("article", "change"), () -> {
            html.element(Tag.of("h3"), () -> {
                html.element(Tag.of("strong", entry.severity().toString()), title(entry));
                html.text(" " + change.endpoint().port() + " of "
                        + change.endpoint().object());
            });
            html.element("p", entry.message());
            html.element(Tag.of("ul", "doors"), () -> {
                doors(html, "opened", "+ ", change.opened());
                doors(html, "closed", "- ", change.closed());
                doors(html, "left", "= ", change.left());
            });
            causes(html, change.causes());
            Optional<Fix> fix = entry.finding().flatMap(Finding::fix);
            if (fix.isPresent()) {
                html.element("p", "Fix: " + fix.get().description() + ".");
            }
        });
        html.newLine();
    }

    private static String title(DiffEntry entry) {
        String kind = entry.change().kind().toString() + (entry.accepted() ? ", accepted" : "");
        return entry.change().isMore() ? entry.severity() + ", " + kind : kind;
    }

    private static void doors(Html html, String style, String sign, List<Door> doors) throws IOException {
        for (Door door : doors) {
            html.element(Tag.of("li", style), () -> html.element("code", sign + door));
        }
    }

    private static void causes(Html html, List<Cause> causes) throws IOException {
        if (causes.isEmpty()) {
            return;
        }
        html.element(Tag.of("ul", "causes"), () -> {
            for (Cause cause : causes) {
                html.element(Tag.of("li"), () -> {
                    html.element("code", cause.place().range().toString());
                    html.text(" " + cause.message());
                });
            }
        });
    }
}
