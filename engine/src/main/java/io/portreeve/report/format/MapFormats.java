package io.portreeve.report.format;

import io.portreeve.report.MapJsonReporter;
import io.portreeve.report.MapReporter;
import io.portreeve.report.MapTextReporter;
import io.portreeve.report.drawing.MapSvgReporter;
import io.portreeve.report.graph.MapDotReporter;
import io.portreeve.report.graph.MapMermaidReporter;
import io.portreeve.report.html.MapHtmlReporter;
import java.util.List;
import java.util.function.Function;

/** The forms of the exposure map, sorted by name: a new one is a class, a line here and its golden files. */
public final class MapFormats {
    public static final List<ReportFormat<MapReporter>> ALL = List.of(
            format("dot", "a graph for Graphviz", options -> new MapDotReporter()),
            format(
                    "html",
                    "one page for a browser, with the drawing",
                    options -> new MapHtmlReporter(options.version())),
            format("json", "everything, for scripts", options -> new MapJsonReporter(options.version())),
            format("mermaid", "a graph for Markdown pages", options -> new MapMermaidReporter()),
            format("svg", "the drawing", options -> new MapSvgReporter()),
            format("text", "for people, the default", options -> new MapTextReporter(options.text())));

    private MapFormats() {}

    /** What {@code --format} takes. */
    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    /** The form of one of the {@link #names}. */
    public static ReportFormat<MapReporter> named(String name) {
        return ALL.get(names().indexOf(name));
    }

    private static ReportFormat<MapReporter> format(
            String name, String purpose, Function<ReporterOptions, MapReporter> maker) {
        return new ReportFormat<>(name, purpose, maker);
    }
}
