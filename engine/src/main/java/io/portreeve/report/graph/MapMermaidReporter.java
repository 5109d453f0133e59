package io.portreeve.report.graph;

import io.portreeve.report.Danger;
import io.portreeve.report.Ending;
import io.portreeve.report.Lane;
import io.portreeve.report.MapReport;
import io.portreeve.report.MapReporter;
import io.portreeve.report.Palette;
import io.portreeve.report.Plain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An exposure map as a Mermaid flow chart, which many Markdown pages draw by themselves. */
public final class MapMermaidReporter implements MapReporter {
    /** Renderers refuse more than 500 arrows and 50,000 characters. */
    private static final int MOST_NODES = 150;

    private static final int MOST_LETTERS = 70;
    private static final int ELLIPSIS = '…';

    private final Palette palette = Palette.load();

    @Override
    public void write(MapReport report, Appendable out) throws IOException {
        MapGraph graph = MapGraph.readable(report, MOST_NODES);
        out.append("flowchart LR\n");
        for (Lane lane : Lane.values()) {
            lane(graph, lane, out);
        }
        for (Edge edge : graph.edges()) {
            edge(edge, out);
        }
        colours(graph, out);
        classes(graph, out);
    }

    private static void lane(MapGraph graph, Lane lane, Appendable out) throws IOException {
        if (graph.nodes().stream().noneMatch(node -> node.lane() == lane)) {
            return;
        }
        out.append("  subgraph lane_" + lane.word() + "[" + quoted(lane.toString()) + "]\n");
        for (int i = 0; i < graph.nodes().size(); i++) {
            Node node = graph.nodes().get(i);
            if (node.lane() == lane) {
                out.append("    n" + i + "[" + label(node) + "]:::" + node.colour() + "\n");
            }
        }
        out.append("  end\n");
    }

    private static String label(Node node) {
        String detail = node.detail().isEmpty() ? "" : "<br>" + escaped(node.detail());
        String danger =
                node.danger().map(known -> "<br>" + escaped(said(known))).orElse("");
        return "\"" + escaped(node.title()) + detail + danger + "\"";
    }

    private static String said(Danger danger) {
        return danger.severity() + " " + danger.title();
    }

    private static void edge(Edge edge, Appendable out) throws IOException {
        String arrow = edge.traffic().ending() == Ending.OPEN ? "-->" : "-.->";
        String reason = edge.reason().isEmpty() ? "" : "|" + quoted(edge.reason()) + "|";
        out.append("  n" + edge.from() + " " + arrow + reason + " n" + edge.to() + "\n");
    }

    private void classes(MapGraph graph, Appendable out) throws IOException {
        Set<String> looks = new TreeSet<>();
        graph.nodes().forEach(node -> looks.add(node.colour()));
        for (String look : looks) {
            out.append("  classDef " + look + " stroke:" + palette.light(look) + "\n");
        }
    }

    /** All arrows of one colour in one line. */
    private void colours(MapGraph graph, Appendable out) throws IOException {
        Map<String, List<String>> arrows = new TreeMap<>();
        for (int i = 0; i < graph.edges().size(); i++) {
            arrows.computeIfAbsent(colour(graph.edges().get(i).traffic()), colour -> new ArrayList<>())
                    .add(String.valueOf(i));
        }
        for (Map.Entry<String, List<String>> colour : arrows.entrySet()) {
            out.append("  linkStyle " + String.join(",", colour.getValue()) + " stroke:" + colour.getKey() + "\n");
        }
    }

    private String colour(Traffic traffic) {
        return palette.light(traffic.scope().toString());
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /** Letters, digits and what names are made of; everything else by its number, so that nothing is markup. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        int[] letters = Plain.of(text).codePoints().toArray();
        IntStream cut = letters.length <= MOST_LETTERS
                ? Arrays.stream(letters)
                : IntStream.concat(Arrays.stream(letters, 0, MOST_LETTERS), IntStream.of(ELLIPSIS));
        cut.forEach(character -> {
            if (Character.isLetterOrDigit(character) || " .:/_-,()…".indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append('#').append(character).append(';');
            }
        });
        return escaped.toString();
    }
}
