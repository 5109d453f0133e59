package io.portreeve.report.drawing;

import io.portreeve.report.Danger;
import io.portreeve.report.Plain;
import io.portreeve.report.graph.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node with its words set in lines.
 *
 * @param beside a short detail that stands on the line of the title; else empty
 */
record Box(Node node, List<String> title, String beside, List<String> detail, List<String> danger) {
    static final int TITLE_LINE = 16;
    static final int DETAIL_LINE = 14;
    static final int PADDING = 7;
    /** From the left side to the words: the bar and some air. */
    static final int LEFT = 12;

    static final int RIGHT = 10;
    /** Between a title and what stands beside it. */
    static final int SPACE = 7;

    private static final int MOST_LINES = 2;
    private static final int ROOM = 220;

    static Box of(Node node) {
        List<String> title = Lettering.TITLE.lines(Plain.of(node.title()), ROOM, MOST_LINES);
        String detail = Plain.of(node.detail());
        boolean fits = title.size() == 1 && besideWidth(title.get(0), detail) <= ROOM;
        return new Box(
                node,
                title,
                fits ? detail : "",
                fits ? List.of() : Lettering.DETAIL.lines(detail, ROOM, MOST_LINES),
                Lettering.DANGER.lines(node.danger().map(Box::said).orElse(""), ROOM, MOST_LINES));
    }

    private static double besideWidth(String title, String beside) {
        return besideLeft(title) + Lettering.DETAIL.width(beside);
    }

    /** Where a detail beside a title begins, from where the title does. */
    static double besideLeft(String title) {
        return Lettering.TITLE.width(title) + SPACE;
    }

    private static String said(Danger danger) {
        return danger.severity() + ": " + Plain.of(danger.title());
    }

    int width() {
        double words = Stream.of(
                        title.stream()
                                .map(line ->
                                        beside.isEmpty() ? Lettering.TITLE.width(line) : besideWidth(line, beside)),
                        detail.stream().map(Lettering.DETAIL::width),
                        danger.stream().map(Lettering.DANGER::width))
                .flatMap(widths -> widths)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return (int) Math.ceil(words) + LEFT + RIGHT;
    }

    int height() {
        return 2 * PADDING + TITLE_LINE * title.size() + DETAIL_LINE * (detail.size() + danger.size());
    }
}
