package io.portreeve.report.drawing;

import io.portreeve.report.Ending;
import io.portreeve.report.Lane;
import io.portreeve.report.Plain;
import io.portreeve.report.Xml;
import io.portreeve.report.graph.Node;
import io.portreeve.report.graph.Traffic;
import io.portreeve.source.Order;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A drawing as SVG elements, which get their looks from {@code map.css}. */
public final class SvgDrawing {
    private static final int BAR = 4;
    private static final int TIP = 7;

    /** What is wide lies above what is narrow. */
    private static final Comparator<Segment> NARROW_FIRST = Order.by(
                    (Segment segment) -> -segment.traffic().width())
            .then(segment -> segment.from().column());

    private final Drawing drawing;
    private final Key key;
    private final Xml xml;

    private SvgDrawing(Drawing drawing, Xml xml) {
        this.drawing = drawing;
        this.key = new Key(drawing);
        this.xml = xml;
    }

    /** Writes the {@code svg} element. */
    public static void write(Drawing drawing, Xml.Body style, Xml xml) throws IOException {
        new SvgDrawing(drawing, xml).write(style);
    }

    private void write(Xml.Body style) throws IOException {
        int width = drawing.right() + Drawing.MARGIN;
        int height = drawing.bottom() + Drawing.MARGIN + key.height();
        Xml.Tag svg = new Xml.Tag("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "map")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", "img")
                .with("aria-label", "Exposure map: who can come to which port, from left to right");
        xml.element(svg, () -> {
            style.write();
            xml.empty(rectangle("ground", 0, 0, width, height));
            lanes();
            lines();
            for (Slot slot : drawing.slots()) {
                if (slot.box().isPresent()) {
                    box(slot, slot.box().get());
                }
            }
            key();
        });
    }

    private static Xml.Tag rectangle(String look, int x, int y, int width, int height) {
        return new Xml.Tag("rect")
                .with("class", look)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    private void text(String look, int x, int y, String words) throws IOException {
        xml.text(new Xml.Tag("text").with("class", look).with("x", x).with("y", y), Plain.of(words));
    }

    private void lanes() throws IOException {
        int height = drawing.bottom() - Drawing.MARGIN;
        for (int i = 0; i < drawing.lanes().size(); i++) {
            int left = drawing.left(i) - Drawing.AIR;
            xml.empty(rectangle("band", left, Drawing.MARGIN, drawing.laneWidth(i), height)
                    .with("rx", 8));
            text(
                    "head",
                    drawing.left(i),
                    Drawing.MARGIN + 20,
                    drawing.lanes().get(i).toString());
        }
    }

    private void lines() throws IOException {
        List<Segment> sorted = drawing.segments().stream().sorted(NARROW_FIRST).toList();
        Set<Slot> passed = new HashSet<>();
        for (Segment segment : sorted) {
            line(segment.traffic(), curve(segment));
            if (segment.to().box().isEmpty() && passed.add(segment.to())) {
                line(segment.traffic(), level(segment.to()));
            }
        }
        for (Segment segment : sorted) {
            if (segment.to().box().isPresent()) {
                xml.empty(new Xml.Tag("path")
                        .with("class", "tip " + segment.traffic().scope())
                        .with("d", tip(segment.to())));
            }
        }
    }

    private void line(Traffic traffic, String way) throws IOException {
        xml.empty(new Xml.Tag("path").with("class", "line " + look(traffic)).with("d", way));
    }

    /** From the right of one slot to the left of the next. */
    private String curve(Segment segment) {
        Slot to = segment.to();
        int start = drawing.right(segment.from());
        int end = drawing.left(to) - (to.box().isPresent() ? TIP - 1 : 0);
        int y = drawing.middle(segment.from());
        int other = drawing.middle(to);
        int middle = (start + end) / 2;
        return "M" + start + " " + y
                + (y == other
                        ? " H" + end
                        : " C" + middle + " " + y + " " + middle + " " + other + " " + end + " " + other);
    }

    /** Past a column, on a level. */
    private String level(Slot bend) {
        return "M" + drawing.left(bend) + " " + drawing.middle(bend) + " H" + drawing.right(bend);
    }

    private String tip(Slot slot) {
        int x = drawing.left(slot);
        int y = drawing.middle(slot);
        return "M" + x + " " + y + " l" + -TIP + " -4 v8 z";
    }

    private void box(Slot slot, Box box) throws IOException {
        Node node = box.node();
        int left = drawing.left(slot);
        int top = drawing.top(slot);
        int width = drawing.width(slot);
        String kind = node.lane() == Lane.FROM ? "node source " : "node ";
        xml.element(new Xml.Tag("g").with("class", kind + look(node.traffic())), () -> {
            about(node);
            xml.empty(rectangle("box", left, top, width, slot.height()).with("rx", 5));
            if (node.alarm().isPresent()) {
                String severity = node.alarm().get().severity().toString();
                xml.empty(rectangle("tint " + severity, left, top, width, slot.height())
                        .with("rx", 5));
            }
            if (node.lane() != Lane.FROM) {
                xml.empty(rectangle("bar", left, top, BAR, slot.height()).with("rx", 2));
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
            text("detail", x, y, line);
        }
        for (String line : box.danger()) {
            y += Box.DETAIL_LINE;
            text("danger " + box.node().danger().orElseThrow().severity(), x, y, line);
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

    private void key() throws IOException {
        for (Key.Entry entry : key.entries()) {
            int y = drawing.bottom() + Drawing.MARGIN + entry.line() * Key.LINE;
            line(entry.traffic(), "M" + entry.left() + " " + y + " H" + entry.sampleRight());
            text("detail", entry.textLeft(), y + 4, entry.text());
        }
        if (!key.remark().isEmpty()) {
            int y = drawing.bottom() + Drawing.MARGIN + key.height() - Key.LINE;
            text("detail", Drawing.MARGIN, y + 4, key.remark());
        }
    }

    private static String look(Traffic traffic) {
        String ending = traffic.ending() == Ending.OPEN
                ? ""
                : " " + traffic.ending().name().toLowerCase(Locale.ROOT);
        return traffic.scope() + ending;
    }
}
