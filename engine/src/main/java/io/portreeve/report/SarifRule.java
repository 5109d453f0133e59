package io.portreeve.report;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleFolder;
import io.portreeve.rule.RuleInfo;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule in SARIF, with its page as help. */
final class SarifRule {
    private final Json json;
    private final Map<String, Confidence> leastConfidence = new TreeMap<>();

    /** SARIF knows a precision only for rules, so a rule's is that of the least sure of {@code findings}. */
    SarifRule(Json json, List<Finding> findings) {
        this.json = json;
        findings.forEach(finding -> leastConfidence.merge(finding.rule(), finding.confidence(), SarifRule::lesser));
    }

    void write(Rule rule) throws IOException {
        RuleInfo info = rule.info();
        String page = RuleFolder.of(rule).page();
        json.object(() -> {
            json.text("id", info.id());
            json.text("name", pascalCase(info.name()));
            json.object("shortDescription", () -> json.text("text", info.name() + ": " + info.summary()));
            json.object("fullDescription", () -> json.text("text", info.summary()));
            json.object("help", () -> {
                json.text("text", page);
                json.text("markdown", page);
            });
            json.object("defaultConfiguration", () -> json.text("level", SarifLevel.of(info.severity())));
            json.object("properties", () -> properties(info));
        });
    }

    private void properties(RuleInfo info) throws IOException {
        json.texts("tags", tags(info));
        json.text("security-severity", SarifLevel.securitySeverity(info.severity()));
        Confidence confidence = leastConfidence.getOrDefault(info.id(), Confidence.CERTAIN);
        json.text("precision", SarifLevel.precision(confidence));
    }

    /** Code scanning lists what is tagged {@code security}, and links {@code external/cwe/cwe-...}. */
    private static Set<String> tags(RuleInfo info) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("security");
        info.tags().stream()
                .map(tag -> tag.startsWith("cwe-") ? "external/cwe/" + tag : tag)
                .forEach(tags::add);
        return tags;
    }

    private static String pascalCase(String name) {
        return Stream.of(name.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Confidence lesser(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
