package io.portreeve.report.graph;

import io.portreeve.report.MapReport;
import java.util.List;

/**
 * An exposure map as boxes and arrows.
 *
 * @param nodes lane by lane, outermost first
 * @param edges in the order of their boxes
 * @param merged how many boxes were put together into these; 0 for none
 */
public record MapGraph(List<Node> nodes, List<Edge> edges, int merged) {
    /** More boxes than these are no drawing that somebody reads. */
    public static final int MOST_NODES = 300;

    public MapGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Every step a box of its own. */
    public static MapGraph of(MapReport report) {
        GraphBuilder builder = new GraphBuilder(report.exposures());
        report.exposures().forEach(builder::add);
        return builder.graph();
    }

    /** The graph for somebody who looks at it: where it is too large, what has one namespace is one box in each lane. */
    public static MapGraph readable(MapReport report) {
        return readable(report, MOST_NODES);
    }

    /** The same for a reader that takes no more boxes than {@code most}. */
    static MapGraph readable(MapReport report, int most) {
        return new Merging(most).untilReadable(of(report));
    }
}
