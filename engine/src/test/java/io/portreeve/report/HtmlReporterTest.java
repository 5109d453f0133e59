package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.html.HtmlReporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says; how it looks is seen in a browser, in the tests of the command line. */
class HtmlReporterTest {
    private static final Pattern OWN = Pattern.compile("(?s)<(style|script)>(.*?)</\\1>");
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)<[^>]*\\b(?:src|href)\\s*=\\s*[\"']?(?!#)[^\"' ]|\\burl\\(|@import");

    @ParameterizedTest
    @EnumSource
    void a_report_reads_as_its_golden_file(Scan scan) throws IOException {
        String report = OWN.matcher(report(scan)).replaceAll("<$1></$1>").replaceAll("sha256-[^&]*", "sha256-...");
        Golden.check(scan + ".html", report);
    }

    @Test
    void the_policy_allows_this_style_and_this_script_and_nothing_else() throws Exception {
        String report = report(Scan.DASHBOARD);
        Matcher own = OWN.matcher(report);
        assertThat(own.results().map(found -> found.group(1))).containsExactly("style", "script");
        own.reset();
        while (own.find()) {
            assertThat(report).contains(own.group(1) + "-src &#39;sha256-" + hash(own.group(2)) + "&#39;");
        }
        assertThat(report).contains("content=\"default-src &#39;none&#39;;").doesNotContain("unsafe-", "style=");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_names_no_other_file(Scan scan) throws IOException {
        assertThat(report(scan)).doesNotContainPattern(OUTSIDE);
    }

    @Test
    void a_hostile_manifest_is_shown_and_does_nothing() throws IOException {
        assertThat(report(Scan.HOSTILE).codePoints().filter(c -> c != '\n' && Plain.isHarmful(c)))
                .isEmpty();
        assertThat(report(Scan.HOSTILE)).contains("\\u001b[2J", "\\u202e");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_result_gives_the_same_page(Scan scan) throws IOException {
        assertThat(report(scan)).isEqualTo(report(scan));
    }

    private static String report(Scan scan) throws IOException {
        return Golden.report(new HtmlReporter("1.2.3", List.of(new TargetPortOmitted())), scan.result());
    }

    private static String hash(String content) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
