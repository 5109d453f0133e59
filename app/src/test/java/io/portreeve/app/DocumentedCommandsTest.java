package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages show under a command is what it prints; {@code -Dupdate} writes it anew, and the difference is then read. */
class DocumentedCommandsTest {
    private static final Pattern SHOWN = Pattern.compile(
            "(?<command>```console\\n\\$ \\./portreeve (?<words>[^\\n]*)\\n)(?<output>.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> every_page_shows_what_its_commands_print() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(
                Project.ROOT.resolve("README.md"),
                Project.ROOT.resolve("CONTRIBUTING.md"),
                Project.ROOT.resolve("examples/README.md")));
        pages.addAll(Project.files("docs", ".md"));
        return pages.stream()
                .map(page ->
                        DynamicTest.dynamicTest(Project.ROOT.relativize(page).toString(), () -> compare(page)));
    }

    @Test
    void the_readme_shows_the_critical_finding_on_the_dashboard() throws IOException {
        Matcher shown = SHOWN.matcher(Project.text("README.md"));

        assertThat(shown.find()).isTrue();
        assertThat(shown.group("words")).startsWith("scan examples/admin-dashboard/2-misconfigured.yaml ");
        assertThat(printed(shown)).contains(":13:13 critical PR2004 ", "path: Internet -> ", "fix: ");
    }

    private static void compare(Path page) throws IOException {
        String written = Files.readString(page);
        String actual = SHOWN.matcher(written).replaceAll(shown -> Matcher.quoteReplacement(printed(shown)));
        if (System.getProperty("update") != null) {
            Files.writeString(page, actual);
        } else {
            assertThat(written).isEqualTo(actual);
        }
    }

    private static String printed(MatchResult shown) {
        String output = Project.run(shown.group(2).split(" ")).out();
        return shown.group(1) + output + "```";
    }
}
