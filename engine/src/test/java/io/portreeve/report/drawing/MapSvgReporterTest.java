package io.portreeve.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.MapSample;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture as a reader of SVG takes it. */
class MapSvgReporterTest {
    @ParameterizedTest
    @EnumSource
    void it_is_made_of_shapes_and_text_alone(MapSample sample) throws Exception {
        assertThat(elements(parsed(sample)))
                .extracting(Element::getTagName)
                .isSubsetOf("svg", "style", "g", "title", "rect", "path", "text", "tspan");
        assertThat(elements(parsed(sample))).allSatisfy(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .isIn(
                                "xmlns",
                                "class",
                                "width",
                                "height",
                                "viewBox",
                                "role",
                                "aria-label",
                                "x",
                                "y",
                                "rx",
                                "d",
                                "dx");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void its_style_names_no_other_file_and_needs_no_variables(MapSample sample) throws Exception {
        assertThat(elements(parsed(sample)).stream()
                        .filter(element -> element.getTagName().equals("style")))
                .singleElement()
                .extracting(Element::getTextContent)
                .asString()
                .doesNotContain("url(", "@import", "var(", "--");
    }

    @Test
    void a_name_is_shown_as_text_and_the_whole_of_it_when_somebody_points_at_it() throws Exception {
        List<String> titles = elements(parsed(MapSample.HOSTILE)).stream()
                .filter(element -> element.getTagName().equals("title"))
                .map(Element::getTextContent)
                .toList();

        assertThat(titles)
                .anySatisfy(title -> assertThat(title)
                        .contains("</title></text><script>alert(3)</script>:22")
                        .contains("\\u001b[31m.yaml")
                        .contains("critical: SSH (administration)"));
    }

    @Test
    void it_is_light_or_dark_as_its_reader_likes() throws IOException {
        assertThat(svg(MapSample.FLAGSHIP))
                .contains(".map .ground { fill: #f4f6f8; }")
                .containsPattern(
                        "(?s)@media \\(prefers-color-scheme: dark\\) \\{.*\\.map \\.ground \\{ fill: #0d1117; }");
    }

    private static String svg(MapSample sample) throws IOException {
        StringBuilder text = new StringBuilder();
        new MapSvgReporter().write(sample.report(), text);
        return text.toString();
    }

    private static Document parsed(MapSample sample) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg(sample))));
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }
}
