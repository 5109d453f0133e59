package io.portreeve.report.drawing;

import io.portreeve.report.Ending;
import io.portreeve.report.Plain;
import io.portreeve.report.Xml;
import io.portreeve.report.graph.Traffic;
import java.io.IOException;
import java.util.Locale;

/** The few shapes that a drawing is made of; how each looks is a class of {@code map.css}. */
final class Shapes {
    private final Xml xml;

    Shapes(Xml xml) {
        this.xml = xml;
    }

    void rectangle(String look, int x, int y, int width, int height, int rounding) throws IOException {
        Xml.Tag rectangle = new Xml.Tag("rect")
                .with("class", look)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
        xml.empty(rounding == 0 ? rectangle : rectangle.with("rx", rounding));
    }

    void text(String look, int x, int y, String words) throws IOException {
        xml.text(new Xml.Tag("text").with("class", look).with("x", x).with("y", y), Plain.of(words));
    }

    void path(String look, String way) throws IOException {
        xml.empty(new Xml.Tag("path").with("class", look).with("d", way));
    }

    void line(Traffic traffic, String way) throws IOException {
        path("line " + look(traffic), way);
    }

    /** The classes by which traffic is coloured and dashed. */
    static String look(Traffic traffic) {
        String ending = traffic.ending() == Ending.OPEN
                ? ""
                : " " + traffic.ending().name().toLowerCase(Locale.ROOT);
        return traffic.scope() + ending;
    }
}
