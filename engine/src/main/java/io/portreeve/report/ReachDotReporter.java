package io.portreeve.report;

import io.portreeve.reachability.Connection;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Peer;
import java.io.IOException;
import java.util.List;

/** Connections as a graph in the language of Graphviz: an edge for each pair of peers, dashed where it is conditional. */
public final class ReachDotReporter implements ReachReporter {
    @Override
    public void write(ReachReport report, Appendable out) throws IOException {
        out.append("digraph reach {\n  rankdir=LR;\n  node [shape=box];\n");
        report.sections((unit, destination, connections) -> edges(unit, connections, out));
        out.append("}\n");
    }

    private static void edges(String unit, List<Connection> connections, Appendable out) throws IOException {
        for (Connection connection : connections) {
            String style = connection.outcome() == Outcome.CONDITIONAL ? ", style=dashed" : "";
            out.append("  ")
                    .append(quoted(name(unit, connection.from())))
                    .append(" -> ")
                    .append(quoted(name(unit, connection.to())))
                    .append(" [label=")
                    .append(quoted(connection.allowed().toString()))
                    .append(style)
                    .append("];\n");
        }
    }

    /** Units are clusters of their own, so that equal names in two of them are two nodes. */
    private static String name(String unit, Peer peer) {
        return unit.isEmpty() ? peer.toString() : unit + ": " + peer;
    }

    private static String quoted(String text) {
        return "\"" + Plain.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
