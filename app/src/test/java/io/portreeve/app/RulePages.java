package io.portreeve.app;

import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleFolder;
import io.portreeve.rule.RuleInfo;
import io.portreeve.testkit.RuleExample;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of {@code docs/rules}, made of the rules' folders. */
final class RulePages {
    private static final String MADE = "<!-- Made of %s by a test, with -Dupdate: change it there. -->\n\n";
    private static final Map<Character, String> FAMILIES = Map.of(
            '1', "Port wiring",
            '2', "Administration and sensitive services",
            '3', "Exposure",
            '4', "Isolation",
            '5', "Access",
            '6', "Change");

    private RulePages() {}

    /** Every page by its path in the project. */
    static Map<String, String> of(List<Rule> rules) {
        Map<String, String> pages = new TreeMap<>();
        rules.forEach(rule -> pages.put("docs/rules/" + fileName(rule.info()), page(rule)));
        pages.put("docs/rules/README.md", index(rules));
        return pages;
    }

    private static String fileName(RuleInfo info) {
        return info.id() + "-" + info.name() + ".md";
    }

    private static String index(List<Rule> rules) {
        StringBuilder page = new StringBuilder(MADE.formatted("the rules' folders"));
        page.append(
                "# Rules\n\nA rule judges one idea and cites the line that decided it. The severity shown here is the"
                        + " usual one; how far\na port can be reached, and what stands behind it, decide that of a finding.\n");
        Map<Character, List<RuleInfo>> families = rules.stream()
                .map(Rule::info)
                .collect(Collectors.groupingBy(info -> info.id().charAt(2), TreeMap::new, Collectors.toList()));
        families.forEach((family, infos) -> {
            page.append("\n## PR" + family + "xxx " + FAMILIES.get(family) + "\n\n");
            page.append("| rule | name | severity | judges |\n|---|---|---|---|\n");
            infos.forEach(info -> page.append("| [%s](%s) | %s | %s | %s |\n"
                    .formatted(info.id(), fileName(info), info.name(), info.severity(), info.summary())));
        });
        return page.toString();
    }

    private static String page(Rule rule) {
        RuleInfo info = rule.info();
        RuleFolder folder = RuleFolder.of(rule);
        String body = folder.page().strip();
        StringBuilder page = new StringBuilder(MADE.formatted("the rule's folder"));
        page.append("# " + info.id() + " " + info.name() + "\n\n" + info.summary() + "\n\n");
        page.append("Severity: " + info.severity() + ", at worst as a rule. Tags: "
                + info.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", ")) + ".\n\n");
        page.append(body.substring(body.indexOf('\n') + 1).strip()).append("\n");
        RuleExample example = RuleExample.of(folder.noncompliant());
        folder.noncompliantBefore().ifPresent(before -> page.append(block("Noncompliant example: before", before)));
        page.append(block("Noncompliant example", example.text())).append("\n");
        example.findings()
                .forEach(finding -> page.append("- Line %d, `%s`: **%s**, %s. %s\n"
                        .formatted(
                                finding.line(),
                                finding.columns(),
                                finding.severity(),
                                finding.confidence(),
                                finding.message())));
        folder.fixed()
                .ifPresent(fixed -> page.append(
                        block("With its fixes", RuleExample.of(fixed).text())));
        folder.compliantBefore().ifPresent(before -> page.append(block("Compliant example: before", before)));
        page.append(block("Compliant example", folder.compliant()));
        return page.toString();
    }

    private static String block(String title, String yaml) {
        return "\n## " + title + "\n\n```yaml\n" + yaml.stripTrailing() + "\n```\n";
    }
}
