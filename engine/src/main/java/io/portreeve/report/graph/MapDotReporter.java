package io.portreeve.report.graph;

import io.portreeve.report.Danger;
import io.portreeve.report.Ending;
import io.portreeve.report.Lane;
import io.portreeve.report.MapReport;
import io.portreeve.report.MapReporter;
import io.portreeve.report.Palette;
import io.portreeve.report.Plain;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** An exposure map in the language of Graphviz: lanes from left to right, dashed where nobody gets through. */
public final class MapDotReporter implements MapReporter {
    private final Palette palette = Palette.load();

    @Override
    public void write(MapReport report, Appendable out) throws IOException {
        MapGraph graph = MapGraph.of(report);
        out.append("""
                digraph map {
                  rankdir=LR; newrank=true; ranksep=0.9; nodesep=0.12;
                  fontname="sans-serif"; fontsize=11;
                  node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif", fontsize=11];
                  edge [fontname="sans-serif", fontsize=9, arrowsize=0.7];
                """);
        List<Lane> lanes = graph.nodes().stream().map(Node::lane).distinct().toList();
        for (Lane lane : lanes) {
            lane(graph, lane, out);
        }
        for (int i = 1; i < lanes.size(); i++) {
            out.append("  " + name(first(graph, lanes.get(i - 1))) + " -> " + name(first(graph, lanes.get(i)))
                    + " [style=invis, weight=0];\n");
        }
        for (Edge edge : graph.edges()) {
            edge(edge, out);
        }
        out.append("}\n");
    }

    private void lane(MapGraph graph, Lane lane, Appendable out) throws IOException {
        out.append("  subgraph cluster_" + lane.word() + " {\n    label=" + quoted(lane.toString()) + "; color=\""
                + palette.light("line") + "\"; rank=same;\n");
        for (int i = 0; i < graph.nodes().size(); i++) {
            if (graph.nodes().get(i).lane() == lane) {
                node(i, graph.nodes().get(i), out);
            }
        }
        out.append("  }\n");
    }

    private static int first(MapGraph graph, Lane lane) {
        return IntStream.range(0, graph.nodes().size())
                .filter(i -> graph.nodes().get(i).lane() == lane)
                .findFirst()
                .orElseThrow();
    }

    private void node(int index, Node node, Appendable out) throws IOException {
        String detail = node.detail().isEmpty() ? "" : "\n" + Plain.of(node.detail());
        String danger = node.danger().map(known -> "\n" + said(known)).orElse("");
        out.append("    " + name(index) + " [label=" + quoted(Plain.of(node.title()) + detail + danger) + ", tooltip="
                + quoted(Plain.of(String.join("; ", node.about()))) + ", color=\"" + palette.light(node.colour()) + "\""
                + (node.alarm().isEmpty() ? "" : ", penwidth=2") + style(node.traffic(), "rounded,filled,") + "];\n");
    }

    private static String said(Danger danger) {
        return danger.severity() + " " + Plain.of(danger.title());
    }

    private void edge(Edge edge, Appendable out) throws IOException {
        String label = edge.reason().isEmpty() ? "" : ", label=" + quoted(Plain.of(edge.reason()));
        out.append("  " + name(edge.from()) + " -> " + name(edge.to()) + " [color=\"" + colour(edge.traffic()) + "\""
                + label + style(edge.traffic(), "") + "];\n");
    }

    private String colour(Traffic traffic) {
        return palette.light(traffic.scope().toString());
    }

    private static String style(Traffic traffic, String base) {
        if (traffic.ending() == Ending.OPEN) {
            return "";
        }
        return ", style=\"" + base + (traffic.ending() == Ending.BLOCKED ? "dashed" : "dotted") + "\"";
    }

    private static String name(int index) {
        return "n" + index;
    }

    /** Every line is text of its own; the rest of the language has no way in. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
