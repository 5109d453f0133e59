package io.portreeve.report.drawing;

import io.portreeve.report.Xml;
import io.portreeve.source.Order;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A drawing as SVG elements, which get their looks from {@code map.css}. */
public final class SvgDrawing {
    private static final int TIP = 7;

    /** What is wide lies above what is narrow. */
    private static final Comparator<Segment> NARROW_FIRST = Order.by(
                    (Segment segment) -> -segment.traffic().width())
            .then(segment -> segment.from().column());

    private final Drawing drawing;
    private final Key key;
    private final Xml xml;
    private final Shapes shapes;
    private final SvgBoxes boxes;

    private SvgDrawing(Drawing drawing, Xml xml) {
        this.drawing = drawing;
        this.key = new Key(drawing);
        this.xml = xml;
        this.shapes = new Shapes(xml);
        this.boxes = new SvgBoxes(drawing, xml);
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
            shapes.rectangle("ground", 0, 0, width, height, 0);
            lanes();
            lines();
            for (Slot slot : drawing.slots()) {
                if (slot.box().isPresent()) {
                    boxes.write(slot, slot.box().get());
                }
            }
            key();
        });
    }

    private void lanes() throws IOException {
        int height = drawing.bottom() - Drawing.MARGIN;
        for (int i = 0; i < drawing.lanes().size(); i++) {
            int left = drawing.left(i) - Drawing.AIR;
            shapes.rectangle("band", left, Drawing.MARGIN, drawing.laneWidth(i), height, 8);
            String title = drawing.lanes().get(i).toString();
            shapes.text("head", drawing.left(i), Drawing.MARGIN + 20, title);
        }
    }

    private void lines() throws IOException {
        List<Segment> sorted = drawing.segments().stream().sorted(NARROW_FIRST).toList();
        Set<Slot> passed = new HashSet<>();
        for (Segment segment : sorted) {
            shapes.line(segment.traffic(), curve(segment));
            if (segment.to().box().isEmpty() && passed.add(segment.to())) {
                shapes.line(segment.traffic(), level(segment.to()));
            }
        }
        for (Segment segment : sorted) {
            if (segment.to().box().isPresent()) {
                shapes.path("tip " + segment.traffic().scope(), tip(segment.to()));
            }
        }
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

    private void key() throws IOException {
        for (Key.Entry entry : key.entries()) {
            int y = drawing.bottom() + Drawing.MARGIN + entry.line() * Key.LINE;
            shapes.line(entry.traffic(), "M" + entry.left() + " " + y + " H" + entry.sampleRight());
            shapes.text("detail", entry.textLeft(), y + 4, entry.text());
        }
        if (!key.remark().isEmpty()) {
            int y = drawing.bottom() + Drawing.MARGIN + key.height() - Key.LINE;
            shapes.text("detail", Drawing.MARGIN, y + 4, key.remark());
        }
    }
}
