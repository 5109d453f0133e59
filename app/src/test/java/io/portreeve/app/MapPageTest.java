package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawn map as a browser shows it. */
class MapPageTest extends BrowserTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();

    /** Words that stick out of their box. */
    private static final String STICKING_OUT = """
            [...document.querySelectorAll('.map .node')].flatMap(node => {
              const box = node.querySelector('.box').getBBox();
              return [...node.querySelectorAll('text')].filter(text => {
                const words = text.getBBox();
                return words.x < box.x || words.x + words.width > box.x + box.width
                  || words.y < box.y - 1 || words.y + words.height > box.y + box.height + 1;
              }).map(text => text.textContent);
            }).join()""";

    /** Boxes, titles of lanes and parts of the key that lie over each other. */
    private static final String OVERLAPPING = """
            (() => {
              const parts = [...document.querySelectorAll('.map .node .box, .map > text')];
              const boxes = parts.map(part => part.getBBox());
              return parts.filter((part, i) => boxes.some((other, j) => j > i
                && Math.min(other.x + other.width, boxes[i].x + boxes[i].width) - Math.max(other.x, boxes[i].x) > 0.5
                && Math.min(other.y + other.height, boxes[i].y + boxes[i].height) - Math.max(other.y, boxes[i].y) > 0.5))
                .map(part => part.parentNode.textContent).join();
            })()""";

    /** Words that can hardly be told from what is behind them. */
    private static final String FAINT = """
            (() => {
              const light = colour => {
                const [r, g, b] = colour.match(/\\d+/g).map(v => v / 255)
                  .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const fill = element => light(getComputedStyle(element).fill);
              return [...document.querySelectorAll('.map text')].filter(text => {
                const behind = text.closest('.node') ? text.closest('.node').querySelector('.box')
                  : document.querySelector(text.classList.contains('head') ? '.map .band' : '.map .ground');
                const [one, other] = [fill(text), fill(behind)].sort();
                return (other + 0.05) / (one + 0.05) < 4.5;
              }).map(text => text.textContent).join();
            })()""";

    private Path map(Path where, String what, String form) throws IOException {
        Path file = folder.resolve("map." + form);
        Run run = new Run.In(where).withRules(BuiltInRules.all()).run("map", what, "-f", form + "=" + file);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return file;
    }

    private void lookAt(String name) throws IOException {
        tab.picture(name);
        assertThat(tab.evaluate("document.querySelectorAll('.map .node').length > 3"))
                .isEqualTo("true");
        assertThat(tab.evaluate(STICKING_OUT)).as("sticking out").isEmpty();
        assertThat(tab.evaluate(OVERLAPPING)).as("overlapping").isEmpty();
        assertThat(tab.evaluate(FAINT)).as("contrast below 4.5").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light,svg", "dark,svg", "light,html", "dark,html"})
    void the_examples_can_be_read(String scheme, String form) throws IOException {
        tab.size(1600, 1100).scheme(scheme);
        tab.open(map(Project.ROOT, "examples", form).toUri().toString());

        lookAt("map-examples-" + scheme + "-" + form);
        assertThat(tab.evaluate("getComputedStyle(document.querySelector('.map .ground')).fill"))
                .isEqualTo(scheme.equals("light") ? "rgb(244, 246, 248)" : "rgb(13, 17, 23)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "microservices-demo+microservices-demo",
                "GoogleCloudPlatform+microservices-demo",
                "GoogleCloudPlatform+bank-of-anthos",
                "argoproj+argo-cd"
            })
    void public_applications_can_be_read(String repository) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
        tab.size(1600, 2400);
        tab.open(map(CORPUS, repository, "html").toUri().toString());

        lookAt("map-" + repository);
    }

    @Test
    void the_page_loads_nothing_and_breaks_no_rule_of_its_policy() throws IOException {
        tab.open(map(Project.ROOT, "examples", "html").toUri().toString());

        assertThat(tab.requests()).hasSize(1);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void a_hostile_manifest_is_only_text() throws IOException {
        Files.writeString(folder.resolve("\"><svg onload=window.hacked=6>.yaml"), HtmlReportSafetyTest.HOSTILE);
        for (String form : new String[] {"html", "svg"}) {
            tab.open(map(folder, ".", form).toUri().toString());

            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.evaluate("window.hacked")).isEqualTo("undefined");
            assertThat(tab.evaluate("document.querySelectorAll('img, a:not(.skip), [onload], [onerror]').length"))
                    .isEqualTo("0");
            assertThat(tab.evaluate("document.querySelectorAll('svg').length")).isEqualTo("1");
            assertThat(tab.evaluate("document.documentElement.textContent"))
                    .contains("<img src=x onerror='window.hacked = 2'>", "<svg onload=window.hacked=6>");
        }
    }

    @Test
    void words_leave_the_rows_that_hold_all_of_them() throws IOException {
        tab.open(map(Project.ROOT, "examples", "html").toUri().toString());
        tab.press("/").type("critical 8081");
        String rows = "[...document.querySelectorAll('#paths tbody tr:not([hidden])')]";

        assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("search");
        assertThat(tab.evaluate(rows + ".length")).isEqualTo("1");
        assertThat(tab.evaluate(rows + "[0].textContent")).contains("critical", "8081");
        assertThat(tab.evaluate("document.getElementById('shown').textContent")).startsWith("1 of ");
    }

    @Test
    void the_switch_between_dark_and_light_turns_the_drawing_too() throws IOException {
        tab.scheme("light").open(map(Project.ROOT, "examples", "html").toUri().toString());
        tab.evaluate("theme.click()");

        assertThat(tab.evaluate("getComputedStyle(document.querySelector('.map .ground')).fill"))
                .isEqualTo("rgb(13, 17, 23)");
        lookAt("map-switched");
    }

    @Test
    void without_scripts_everything_can_be_read() throws IOException {
        tab.withoutScripts();
        tab.open(map(Project.ROOT, "examples", "html").toUri().toString());

        assertThat(tab.evaluate("document.querySelector('#filters').hidden")).isEqualTo("true");
        assertThat(tab.evaluate("document.querySelectorAll('#paths tbody tr').length > 20"))
                .isEqualTo("true");
    }
}
