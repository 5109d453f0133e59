package io.portreeve.report.drawing;

import io.portreeve.report.Lane;
import io.portreeve.report.graph.MapGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A graph with a place for everything: columns from left to right, boxes and lines in them. */
public final class Drawing {
    static final int MARGIN = 16;
    /** Height of the lanes' titles. */
    static final int HEAD = 30;
    /** Air between the edge of a lane and its boxes. */
    static final int AIR = 10;

    private static final int WIDTH_OF_NOTHING = 320;
    private static final int LEAST_GAP = 34;
    private static final int MOST_GAP = 80;
    private static final double GAP_FOR_EACH_LINE = 1.2;

    private final MapGraph graph;
    private final Columns columns;
    private final List<Integer> lefts = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final int height;
    private final int right;

    private Drawing(MapGraph graph) {
        this.graph = graph;
        this.columns = new Columns(graph);
        new Ordering(columns.slots()).sort();
        this.height = new Placement(columns.slots()).place();
        int left = MARGIN + AIR;
        for (int i = 0; i < columns.slots().size(); i++) {
            lefts.add(left);
            widths.add(width(i));
            left += widths.get(i) + gap(i);
        }
        this.right =
                lefts.isEmpty() ? WIDTH_OF_NOTHING : lefts.get(lefts.size() - 1) + widths.get(widths.size() - 1) + AIR;
    }

    public static Drawing of(MapGraph graph) {
        return new Drawing(graph);
    }

    private int width(int column) {
        int boxes = columns.slots().get(column).stream()
                .flatMap(slot -> slot.box().stream())
                .mapToInt(Box::width)
                .max()
                .orElse(0);
        return Math.max(boxes, (int)
                Math.ceil(Lettering.HEAD.width(columns.lanes().get(column).toString())));
    }

    /** Many lines need room to be told apart. */
    private int gap(int column) {
        long lines = columns.segments().stream()
                .filter(segment -> segment.from().column() == column)
                .count();
        return (int) Math.min(MOST_GAP, LEAST_GAP + lines * GAP_FOR_EACH_LINE) + 2 * AIR;
    }

    MapGraph graph() {
        return graph;
    }

    List<Lane> lanes() {
        return columns.lanes();
    }

    List<Slot> slots() {
        return columns.slots().stream().flatMap(List::stream).toList();
    }

    List<Segment> segments() {
        return columns.segments();
    }

    int left(int column) {
        return lefts.get(column);
    }

    int width(Slot slot) {
        return widths.get(slot.column());
    }

    int left(Slot slot) {
        return lefts.get(slot.column());
    }

    int right(Slot slot) {
        return left(slot) + width(slot);
    }

    int middle(Slot slot) {
        return MARGIN + HEAD + AIR + (int) slot.centre();
    }

    int top(Slot slot) {
        return middle(slot) - slot.height() / 2;
    }

    /** Where the lanes end and the key may begin. */
    int bottom() {
        return MARGIN + HEAD + height + 2 * AIR;
    }

    int right() {
        return right;
    }

    int laneWidth(int column) {
        return widths.get(column) + 2 * AIR;
    }

    IntStream columns() {
        return IntStream.range(0, lefts.size());
    }
}
