package io.portreeve.report.drawing;

import io.portreeve.report.Lane;
import io.portreeve.report.graph.Edge;
import io.portreeve.report.graph.MapGraph;
import io.portreeve.report.graph.Node;
import io.portreeve.report.graph.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The boxes of a graph in columns, one for each lane that is used, with a bend wherever an arrow passes a column. */
final class Columns {
    private final List<Lane> lanes;
    private final List<List<Slot>> columns = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<List<Object>, Slot> bends = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();

    Columns(MapGraph graph) {
        lanes = graph.nodes().stream().map(Node::lane).distinct().sorted().toList();
        lanes.forEach(lane -> columns.add(new ArrayList<>()));
        for (Node node : graph.nodes()) {
            slots.add(put(Slot.of(lanes.indexOf(node.lane()), Box.of(node))));
        }
        graph.edges().forEach(this::draw);
    }

    private Slot put(Slot slot) {
        columns.get(slot.column()).add(slot);
        return slot;
    }

    private void draw(Edge edge) {
        Slot at = slots.get(edge.from());
        Slot end = slots.get(edge.to());
        while (at.column() < end.column() - 1) {
            Slot bend = bend(edge, at.column() + 1);
            connect(at, bend, edge.traffic());
            at = bend;
        }
        connect(at, end, edge.traffic());
    }

    private Slot bend(Edge edge, int column) {
        List<Object> key = List.of(edge.from(), edge.traffic(), column);
        return bends.computeIfAbsent(key, any -> put(Slot.bend(column)));
    }

    private void connect(Slot from, Slot to, Traffic traffic) {
        if (!from.behind().contains(to)) {
            from.leadTo(to);
            segments.add(new Segment(from, to, traffic));
        }
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** From top to bottom, column by column. */
    List<List<Slot>> slots() {
        return columns;
    }

    List<Segment> segments() {
        return segments;
    }
}
