package io.portreeve.report.html;

import io.portreeve.finding.Finding;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleFolder;
import io.portreeve.rule.RuleInfo;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of the rules that found something, once each, and the links to them. */
final class RulePages {
    private final Html html;
    private final List<Rule> rules;
    private final Set<String> known;

    RulePages(Html html, List<Rule> rules) {
        this.html = html;
        this.rules = rules;
        this.known = rules.stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
    }

    /** Leads to the page of a finding's rule, where there is one. */
    void link(Finding finding) throws IOException {
        String rule = finding.rule() + " " + finding.name();
        if (known.contains(finding.rule())) {
            html.element(Tag.of("a").with("href", "#" + id(finding.rule())), "About " + rule);
        } else {
            html.element("span", rule);
        }
    }

    void write(List<Finding> findings) throws IOException {
        Set<String> found = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        List<Rule> explained =
                rules.stream().filter(rule -> found.contains(rule.info().id())).toList();
        if (explained.isEmpty()) {
            return;
        }
        html.element(Tag.of("section").with("id", "rules").with("aria-labelledby", "rules-title"), () -> {
            html.element(Tag.of("h2").with("id", "rules-title"), "The rules behind the findings");
            for (Rule rule : explained) {
                html.element(Tag.of("details", "rule"), () -> rule(rule));
                html.newLine();
            }
        });
    }

    private void rule(Rule rule) throws IOException {
        RuleInfo info = rule.info();
        html.element(Tag.of("summary"), () -> {
            html.element(
                    Tag.of("span", "severity " + info.severity()),
                    info.severity().toString());
            html.element("h3", info.id() + " " + info.name());
            html.element(Tag.of("span", "about"), info.summary());
        });
        Tag page = Tag.of("div", "page").with("id", id(info.id())).with("tabindex", "-1");
        html.element(page, () -> new Markdown(html).write(RuleFolder.of(rule).page()));
    }

    private static String id(String rule) {
        return "rule-" + rule;
    }
}
