package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that look at the HTML report in a browser; they need {@code -Dportreeve.browser=/usr/bin/chromium}. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    @TempDir
    private static Path profile;

    @TempDir
    Path folder;

    Chromium browser;
    Tab tab;

    @BeforeAll
    void a_browser() throws IOException {
        assumeTrue(
                Chromium.path().isPresent(),
                "no browser: name one with -D" + Chromium.PROPERTY + "=/usr/bin/chromium to look at the HTML report");
        browser = Chromium.start(Chromium.path().get(), profile);
    }

    @AfterAll
    void no_browser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void a_window() {
        tab = browser.tab().size(1280, 900).scheme("light");
    }

    void openExamples() throws IOException {
        open(examples());
    }

    void open(Path page) {
        tab.open(page.toUri().toString());
        tab.define(look());
    }

    Path examples() throws IOException {
        return report(Project.ROOT, "examples");
    }

    Path report(Path where, String what) throws IOException {
        Path page = folder.resolve("report.html");
        Run run = new Run.In(where)
                .withRules(BuiltInRules.all())
                .run("scan", what, "--fail-on", "never", "-f", "html=" + page);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return page;
    }

    /** Nothing is wider than the window, nothing lies over something else, no text is faint. */
    void look(String name) throws IOException {
        tab.define(look());
        tab.picture(name);
        assertThat(tab.evaluate("look.tooWide()")).as("too wide").isEmpty();
        assertThat(tab.evaluate("look.overlaps()")).as("one over the other").isEmpty();
        assertThat(tab.evaluate("look.faint()")).as("contrast below 4.5").isEmpty();
    }

    static String look() {
        try (InputStream in = BrowserTest.class.getResourceAsStream("look.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
