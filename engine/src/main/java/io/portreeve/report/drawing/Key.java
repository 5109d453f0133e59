package io.portreeve.report.drawing;

import io.portreeve.exposure.Scope;
import io.portreeve.report.Ending;
import io.portreeve.report.Wording;
import io.portreeve.report.graph.MapGraph;
import io.portreeve.report.graph.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the colours and the lines of a drawing mean, as far as they occur. */
final class Key {
    static final int LINE = 20;

    private static final int SAMPLE = 26;
    private static final int BETWEEN = 22;

    private final List<Entry> entries = new ArrayList<>();
    private final String remark;
    private final int height;

    /** One meaning, at its place. */
    record Entry(Traffic traffic, String text, int left, int line) {
        /** Where its words begin. */
        int textLeft() {
            return left + SAMPLE + 6;
        }

        int sampleRight() {
            return left + SAMPLE;
        }
    }

    Key(Drawing drawing) {
        int left = Drawing.MARGIN;
        int line = 0;
        for (Traffic traffic : meanings(drawing)) {
            String text = words(traffic);
            int width = SAMPLE + 6 + (int) Math.ceil(Lettering.DETAIL.width(text));
            if (left > Drawing.MARGIN && left + width > drawing.right()) {
                left = Drawing.MARGIN;
                line++;
            }
            entries.add(new Entry(traffic, text, left, line));
            left += width + BETWEEN;
        }
        remark = remark(drawing.graph());
        height = (entries.isEmpty() ? 0 : line + 1) * LINE + (remark.isEmpty() ? 0 : LINE);
    }

    private static String remark(MapGraph graph) {
        if (graph.nodes().isEmpty()) {
            return "nothing leads to a port of a pod";
        }
        return graph.merged() == 0
                ? ""
                : String.format(Locale.ROOT, "%,d boxes, put together by namespace", graph.merged());
    }

    private static List<Traffic> meanings(Drawing drawing) {
        List<Traffic> all =
                drawing.segments().stream().map(Segment::traffic).distinct().toList();
        List<Traffic> meanings = new ArrayList<>();
        for (Scope scope : Traffic.WIDEST_FIRST) {
            if (scope != Scope.NONE && all.stream().anyMatch(traffic -> traffic.scope() == scope)) {
                meanings.add(new Traffic(scope, Ending.OPEN));
            }
        }
        for (Ending ending : List.of(Ending.UNSURE, Ending.BLOCKED)) {
            if (all.stream().anyMatch(traffic -> traffic.ending() == ending)) {
                meanings.add(new Traffic(Scope.NONE, ending));
            }
        }
        return meanings;
    }

    private static String words(Traffic traffic) {
        return switch (traffic.ending()) {
            case OPEN ->
                traffic.scope() == Scope.UNKNOWN ? "unknown: the input does not say who" : Wording.of(traffic.scope());
            case UNSURE -> "perhaps: the input does not hold all that decides";
            case BLOCKED -> "nobody gets through";
        };
    }

    List<Entry> entries() {
        return entries;
    }

    /** What is not as it would be in a smaller drawing; empty where all is. */
    String remark() {
        return remark;
    }

    int height() {
        return height;
    }
}
