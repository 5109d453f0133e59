package io.portreeve.report.drawing;

import io.portreeve.report.MapReport;
import io.portreeve.report.MapReporter;
import io.portreeve.report.Xml;
import io.portreeve.report.graph.MapGraph;
import java.io.IOException;

/** An exposure map as one picture: an SVG that loads nothing and runs nothing, light or dark as its reader likes. */
public final class MapSvgReporter implements MapReporter {
    @Override
    public void write(MapReport report, Appendable out) throws IOException {
        Xml xml = new Xml(out);
        Drawing drawing = Drawing.of(MapGraph.readable(report));
        SvgDrawing.write(
                drawing, () -> xml.text(new Xml.Tag("style"), Style.load().alone()), xml);
    }
}
