package io.portreeve.report.drawing;

import io.portreeve.report.Lane;
import io.portreeve.report.Plain;
import io.portreeve.report.Xml;
import io.portreeve.report.graph.Node;
import java.io.IOException;
import java.util.List;

/** The boxes of a drawing as SVG. */
final class SvgBoxes {
    private static final int BAR = 4;

    private final Drawing drawing;
    private final Xml xml;
    private final Shapes shapes;

    SvgBoxes(Drawing drawing, Xml xml) {
        this.drawing = drawing;
        this.xml = xml;
        this.shapes = new Shapes(xml);
    }

    /** A group for each, with all that is known of it for whoever points there. */
    void write(Slot slot, Box box) throws IOException {
        Node node = box.node();
        int left = drawing.left(slot);
        int top = drawing.top(slot);
        int width = drawing.width(slot);
        String kind = node.lane() == Lane.FROM ? "node source " : "node ";
        xml.element(new Xml.Tag("g").with("class", kind + Shapes.look(node.traffic())), () -> {
            about(node);
            shapes.rectangle("box", left, top, width, slot.height(), 5);
            if (node.alarm().isPresent()) {
                String severity = node.alarm().get().severity().toString();
                shapes.rectangle("tint " + severity, left, top, width, slot.height(), 5);
            }
            if (node.lane() != Lane.FROM) {
                shapes.rectangle("bar", left, top, BAR, slot.height(), 2);
            }
            words(box, left + Box.LEFT, top + Box.PADDING);
        });
    }

    private void about(Node node) throws IOException {
        String danger = node.danger()
                .map(known -> "\n" + known.severity() + ": " + Plain.of(known.title()))
                .orElse("");
        List<String> lines = node.about().stream().map(Plain::of).toList();
        xml.text(new Xml.Tag("title"), String.join("\n", lines) + danger);
    }

    private void words(Box box, int x, int top) throws IOException {
        int y = top - 3;
        for (String line : box.title()) {
            y += Box.TITLE_LINE;
            name(x, y, line, box.beside());
        }
        for (String line : box.detail()) {
            y += Box.DETAIL_LINE;
            shapes.text("detail", x, y, line);
        }
        for (String line : box.danger()) {
            y += Box.DETAIL_LINE;
            shapes.text("danger " + box.node().danger().orElseThrow().severity(), x, y, line);
        }
    }

    /** One text, so that the detail follows however wide the title turns out. */
    private void name(int x, int y, String title, String beside) throws IOException {
        Xml.Tag name = new Xml.Tag("text").with("class", "name").with("x", x).with("y", y);
        if (beside.isEmpty()) {
            xml.text(name, title);
        } else {
            xml.text(name, title, new Xml.Tag("tspan").with("class", "detail").with("dx", Box.SPACE), beside);
        }
    }
}
