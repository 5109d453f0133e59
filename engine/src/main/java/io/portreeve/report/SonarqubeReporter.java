package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleInfo;
import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report as generic issues of SonarQube, in the format with rules and issues that it has read since 10.3. */
public final class SonarqubeReporter implements Reporter {
    private final Map<String, RuleInfo> infos;

    /** The reporter that says what {@code rules} are about. */
    public SonarqubeReporter(List<Rule> rules) {
        infos = rules.stream().map(Rule::info).collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    }

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        Map<String, SonarqubeRule> rules = new TreeMap<>();
        result.findings().forEach(finding -> add(rules, rule(finding)));
        result.problems().forEach(problem -> add(rules, SonarqubeRule.of(problem)));
        try (Json json = new Json(out)) {
            SonarqubeIssue issue = new SonarqubeIssue(json);
            json.object(() -> {
                json.array("rules", rules.values(), rule -> rule.write(json));
                json.array("issues", issues(result, issue), Json.Body::write);
            });
        }
    }

    private static void add(Map<String, SonarqubeRule> rules, SonarqubeRule rule) {
        rules.putIfAbsent(rule.id(), rule);
    }

    private SonarqubeRule rule(Finding finding) {
        return SonarqubeRule.of(finding, Optional.ofNullable(infos.get(finding.rule())));
    }

    private static List<Json.Body> issues(ScanResult result, SonarqubeIssue issue) {
        List<Json.Body> issues = new ArrayList<>();
        result.findings().forEach(finding -> issues.add(() -> issue.write(finding)));
        result.problems().forEach(problem -> issues.add(() -> issue.write(problem)));
        return issues;
    }
}
