package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML report as a browser shows it, typed into and looked at. */
class HtmlReportTest extends BrowserTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();

    @Test
    void without_scripts_everything_can_be_read() throws IOException {
        tab.withoutScripts();
        tab.open(examples().toUri().toString());

        assertThat(tab.evaluate("document.querySelector('#filters').hidden")).isEqualTo("true");
        assertThat(tab.evaluate("document.querySelectorAll('.finding:not([hidden]) details').length > 20"))
                .isEqualTo("true");
        assertThat(tab.evaluate("document.querySelectorAll('button:not([hidden]):not(:disabled)').length"))
                .isEqualTo("0");
        tab.picture("examples-without-script");
    }

    @Test
    void words_are_searched_for_in_everything_that_a_finding_says() throws IOException {
        openExamples();
        tab.press("/").type("omitted 8081");

        assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("search");
        assertThat(tab.evaluate("look.shown().length > 0")).isEqualTo("true");
        assertThat(tab.evaluate("look.shown().every(item => /omitted/i.test(item.textContent)"
                        + " && item.textContent.includes('8081'))"))
                .isEqualTo("true");
        assertThat(tab.evaluate("shown.textContent"))
                .isEqualTo(tab.evaluate("`${look.shown().length} of ${list.children.length}`"));
        tab.type("zzz");
        assertThat(tab.evaluate("look.shown().length")).isEqualTo("0");
        assertThat(tab.evaluate("nothing.checkVisibility()")).isEqualTo("true");
        tab.press("Escape");
        assertThat(tab.evaluate("look.shown().length")).isEqualTo(tab.evaluate("list.children.length"));
    }

    @Test
    void filters_combine_and_stand_in_the_address() throws IOException {
        Path page = examples();
        open(page);
        tab.evaluate("document.querySelector('.severities .critical').click()");
        tab.evaluate("(rule.value = 'PR2004', rule.dispatchEvent(new Event('input', {bubbles: true})))");
        tab.evaluate("(order.value = 'file', order.dispatchEvent(new Event('input', {bubbles: true})))");
        String shown = tab.evaluate("look.shown().map(item => item.dataset.key)");

        assertThat(tab.evaluate("look.shown().every(item => item.dataset.rule === 'PR2004'"
                        + " && item.dataset.severity === 'critical')"))
                .isEqualTo("true");
        assertThat(tab.evaluate("location.hash")).isEqualTo("#rule=PR2004&order=file&severity=critical");
        tab.picture("examples-filtered");

        Tab other = browser.tab();
        other.open(page.toUri() + tab.evaluate("location.hash"));
        other.define(look());
        assertThat(other.evaluate("look.shown().map(item => item.dataset.key)")).isEqualTo(shown);
        other.evaluate("reset.click()");
        assertThat(other.evaluate("look.shown().length")).isEqualTo(other.evaluate("list.children.length"));
    }

    @Test
    void the_keyboard_leads_to_every_finding_and_into_it() throws IOException {
        openExamples();
        String line = "[...list.children].indexOf(document.activeElement.closest('.finding'))";
        tab.press("j").press("j");
        assertThat(tab.evaluate(line)).isEqualTo("1");
        assertThat(tab.evaluate("document.activeElement.matches(':focus-visible')"
                        + " && getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        tab.press("ArrowDown").press("k").press("Enter");
        assertThat(tab.evaluate(line)).isEqualTo("1");
        assertThat(tab.evaluate("list.children[1].firstElementChild.open")).isEqualTo("true");
        tab.press("Escape");
        assertThat(tab.evaluate("list.children[1].firstElementChild.open")).isEqualTo("false");
        tab.press("k").press("k");
        assertThat(tab.evaluate(line)).isEqualTo("0");
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_findings() throws IOException {
        openExamples();
        tab.press("Tab");
        assertThat(tab.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the findings");
        assertThat(tab.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
                .isEqualTo("true");
        tab.press("Enter");
        assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("findings");
    }

    @Test
    void a_finding_leads_to_the_page_of_its_rule() throws IOException {
        openExamples();
        tab.evaluate("(unfold.click(), document.querySelector('a[href=\"#rule-PR2004\"]').click())");
        // A second round trip, since the browser tells of a new address later.
        tab.evaluate("location.hash");

        assertThat(tab.evaluate("document.getElementById('rule-PR2004').closest('details').open"))
                .isEqualTo("true");
        assertThat(tab.evaluate("document.getElementById('rule-PR2004').textContent"))
                .contains("Why it matters");
        assertThat(tab.evaluate("[...document.querySelectorAll('[id]')].length"))
                .isEqualTo(tab.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    }

    @Test
    void findings_are_no_list_items_which_browsers_renumber_for_every_one_that_is_hidden() throws IOException {
        openExamples();

        assertThat(tab.evaluate("[...new Set(look.shown().map(item => getComputedStyle(item).display))]"))
                .isEqualTo("block");
        assertThat(tab.evaluate("getComputedStyle(list.children[0]).contentVisibility"))
                .isEqualTo("auto");
    }

    @Test
    void everything_that_takes_input_has_a_name() throws IOException {
        openExamples();

        assertThat(tab.evaluate("[...document.querySelectorAll('input, select')]"
                        + ".filter(field => !field.labels.length).length"))
                .isEqualTo("0");
        assertThat(tab.evaluate("[...document.querySelectorAll('button')].filter(look.shown && (button =>"
                        + " button.checkVisibility() && !button.textContent.trim())).length"))
                .isEqualTo("0");
        assertThat(tab.evaluate("document.querySelectorAll('h1').length")).isEqualTo("1");
        assertThat(tab.evaluate("document.documentElement.lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"light,1280", "light,400", "dark,1280", "dark,400"})
    void everything_fits_and_can_be_read(String scheme, int width) throws IOException {
        tab.scheme(scheme).size(width, 900);
        openExamples();
        BufferedImage closed = tab.picture("examples-" + scheme + "-" + width);
        tab.evaluate("unfold.click()");
        tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

        assertThat(closed.getWidth()).isEqualTo(width);
        assertThat(brightness(closed) > 128).isEqualTo(scheme.equals("light"));
        look("examples-open-" + scheme + "-" + width);
    }

    @Test
    void the_switch_overrules_the_system() throws IOException {
        openExamples();
        BufferedImage light = tab.picture("switch-light");
        tab.evaluate("theme.click()");
        BufferedImage dark = tab.picture("switch-dark");

        assertThat(brightness(light)).isGreaterThan(200);
        assertThat(brightness(dark)).isLessThan(60);
        assertThat(tab.evaluate("theme.textContent")).isEqualTo("Light colours");
        openExamples();
        assertThat(brightness(tab.picture("switch-kept"))).isLessThan(60);
    }

    @Test
    void public_manifests_fit_too() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
        open(report(CORPUS, "."));
        tab.picture("corpus-light-1280");
        tab.scheme("dark").picture("corpus-dark-1280");
        tab.evaluate("unfold.click()");

        look("corpus-open-light-1280");
        tab.size(400, 900);
        look("corpus-open-light-400");
    }

    private static int brightness(BufferedImage image) {
        Color corner = new Color(image.getRGB(2, 2));
        return (corner.getRed() + corner.getGreen() + corner.getBlue()) / 3;
    }
}
