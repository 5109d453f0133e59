package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.Plain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a manifest may do to the HTML report, and the report to its reader: nothing. */
class HtmlReportSafetyTest extends BrowserTest {
    /** Everything that ever broke out of text into markup, a terminal or the order of letters. */
    static final String HOSTILE = """
            # </pre></script><script>window.hacked = 1</script> --> ]]> <!-- {{findings}}
            apiVersion: v1
            kind: Service
            metadata:
              name: "<img src=x onerror='window.hacked = 2'>"
              namespace: "javascript:window.hacked=3"
            spec:
              type: LoadBalancer # \u202efdp\u202c \u2066 <svg onload=window.hacked=4>
              selector:
                app: "\\u001b[31m\\u0007\\u2028</script>"
              ports:
                - name: "\\"><a href=javascript:window.hacked=5>ssh</a>"
                  port: 22
                - name: ssh
                  port: 2222
                  targetPort: 22
            """;

    @Test
    void the_page_loads_nothing_and_breaks_no_rule_of_its_policy() throws IOException {
        openExamples();

        assertThat(tab.requests()).hasSize(1);
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.evaluate("look.shown().length")).isEqualTo(tab.evaluate("list.children.length"));
        assertThat(tab.evaluate("document.querySelectorAll('.path').length > 10"))
                .isEqualTo("true");
    }

    @Test
    void the_policy_stops_scripts_styles_and_requests_that_are_not_the_pages_own() throws IOException {
        String foreign = "<script>window.hacked = 1</script><style>main {display: none}</style>"
                + "<p style='color: red' onclick='window.hacked = 2' id='bait'>x</p>"
                + "<a href='javascript:window.hacked = 3' id='link'>x</a>"
                + "<img src='http://127.0.0.1:1/x.png' alt=''><main";
        Path page = examples();
        Files.writeString(page, Files.readString(page).replaceFirst("<main", foreign));
        open(page);
        tab.evaluate("(bait.click(), link.click())");

        assertThat(tab.evaluate("window.hacked")).isEqualTo("undefined");
        assertThat(tab.evaluate("getComputedStyle(document.querySelector('main')).display"))
                .isEqualTo("grid");
        assertThat(tab.complaints())
                .contains("script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "img-src");
    }

    @Test
    void a_hostile_manifest_is_only_text() throws IOException {
        Files.writeString(folder.resolve("\"><svg onload=window.hacked=6>.yaml"), HOSTILE);
        open(report(folder, "."));
        tab.evaluate("unfold.click()");

        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.evaluate("window.hacked")).isEqualTo("undefined");
        assertThat(tab.evaluate("document.scripts.length")).isEqualTo("1");
        assertThat(tab.evaluate("document.querySelectorAll('img, svg, [onload], [onerror]').length"))
                .isEqualTo("0");
        assertThat(tab.evaluate("[...document.links].every(link => link.getAttribute('href').startsWith('#'))"))
                .isEqualTo("true");
        assertThat(tab.evaluate("document.querySelector('main').textContent"))
                .contains("<img src=x onerror='window.hacked = 2'>", "<svg onload=window.hacked=4>")
                .contains("\\u202efdp\\u202c", "\"><svg onload=window.hacked=6>.yaml")
                .doesNotContain("{{");
        assertThat(tab.evaluate("document.body.innerText").codePoints().filter(c -> c != '\n' && c != '\t'))
                .noneMatch(Plain::isHarmful);
        look("hostile");
    }
}
