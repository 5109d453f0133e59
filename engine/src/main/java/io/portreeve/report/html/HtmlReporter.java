package io.portreeve.report.html;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.report.Reporter;
import io.portreeve.rule.Rule;
import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The report as one file for a browser: search and filters over the findings, each with its source, path and fix. */
public final class HtmlReporter implements Reporter {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity, Comparator.<Severity>reverseOrder());

    private final String version;
    private final List<Rule> rules;

    /** The reporter of the given version of Portreeve, which explains those of {@code rules} that found something. */
    public HtmlReporter(String version, List<Rule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        Assets assets = Assets.ofFindings();
        Html html = new Html(out);
        RulePages pages = new RulePages(html, rules);
        Map<String, Html.Body> parts = Map.of(
                "policy", () -> html.text(assets.policy()),
                "style", () -> out.append(assets.style()),
                "script", () -> out.append(assets.script()),
                "title",
                        () -> html.text(
                                "Portreeve: " + Count.of(result.findings().size(), "finding")),
                "summary", () -> new Summary(html).write(result),
                "findings",
                        () -> findings(
                                new FindingItem(html, pages, result.findings().size()), result),
                "doors", () -> new Doors(html).write(result.exposure()),
                "problems", () -> new ProblemList(html).write(result.problems()),
                "rules", () -> pages.write(result.findings()),
                "version", () -> html.text(version));
        new Template(assets.page()).write(out, parts);
    }

    private static void findings(FindingItem item, ScanResult result) throws IOException {
        for (Finding finding : result.findings().stream().sorted(WORST_FIRST).toList()) {
            item.write(finding);
        }
    }
}
