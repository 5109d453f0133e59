package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of two versions as a browser shows it. */
class DiffPageTest extends BrowserTest {
    private static final Path SCENARIO = Project.ROOT.resolve("scenarios/changes/policy-deleted");

    private String page() {
        Path file = folder.resolve("diff.html");
        Run run = new Run.In(SCENARIO)
                .withRules(BuiltInRules.all())
                .run("diff", "before", "after", "--fail-on", "never", "-f", "html=" + file);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return file.toUri().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void both_maps_stand_side_by_side_and_can_be_read(String scheme) throws IOException {
        tab.size(1600, 1100).scheme(scheme);
        tab.open(page());
        tab.picture("diff-" + scheme);

        assertThat(tab.evaluate("document.querySelectorAll('.side .map').length"))
                .isEqualTo("2");
        assertThat(tab.evaluate("""
                (() => {
                  const [before, after] = [...document.querySelectorAll('.side svg')].map(s => s.getBoundingClientRect());
                  return before.right <= after.left && Math.abs(before.top - after.top) < 1 && before.width > 500;
                })()""")).as("side by side").isEqualTo("true");
        assertThat(tab.evaluate("document.querySelector('.change').textContent"))
                .contains("critical, widened", "NetworkPolicy fintech/admin-dashboard is gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 800, 1600})
    void nothing_sticks_out_of_the_page(int width) throws IOException {
        tab.size(width, 900);
        tab.open(page());

        assertThat(tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
    }

    @Test
    void the_page_loads_nothing_and_breaks_no_rule_of_its_policy() throws IOException {
        tab.open(page());

        assertThat(tab.requests()).hasSize(1);
        assertThat(tab.complaints()).isEmpty();
    }
}
