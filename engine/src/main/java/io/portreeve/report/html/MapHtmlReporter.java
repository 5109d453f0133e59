package io.portreeve.report.html;

import io.portreeve.report.MapReport;
import io.portreeve.report.MapReporter;
import io.portreeve.report.Xml;
import io.portreeve.report.drawing.Drawing;
import io.portreeve.report.drawing.SvgDrawing;
import io.portreeve.report.graph.MapGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An exposure map as one file for a browser: the drawing, and a table of all paths below it. */
public final class MapHtmlReporter implements MapReporter {
    private final String version;

    /** The reporter of the given version of Portreeve. */
    public MapHtmlReporter(String version) {
        this.version = version;
    }

    @Override
    public void write(MapReport report, Appendable out) throws IOException {
        Assets assets = Assets.ofMap();
        Html html = new Html(out);
        Map<String, Html.Body> parts = Map.of(
                "policy", () -> html.text(assets.policy()),
                "style", () -> out.append(assets.style()),
                "script", () -> out.append(assets.script()),
                "summary", () -> summary(html, report),
                "drawing", () -> drawing(report, out),
                "paths", () -> new PathTable(html).write(report.exposures()),
                "problems", () -> new ProblemList(html).write(report.problems()),
                "version", () -> html.text(version));
        new Template(assets.page()).write(out, parts);
    }

    private static void summary(Html html, MapReport report) throws IOException {
        int outside = report.fromOutside().size();
        int inside = report.exposures().size() - outside;
        html.element(Tag.of("p", "headline"), () -> {
            html.element("strong", Count.of(outside, "path") + " from outside");
            html.text(" and " + Count.number(inside) + " inside the cluster in " + Summary.seen(report.statistics()));
        });
        List<String> notJudged = new ArrayList<>(Notes.notUnderstood(report.problems()));
        notJudged.addAll(Notes.skipped(report.statistics()));
        new Notes(html).write(report.premises(), notJudged);
    }

    private static void drawing(MapReport report, Appendable out) throws IOException {
        SvgDrawing.write(Drawing.of(MapGraph.readable(report)), () -> {}, Xml.within(out));
    }
}
