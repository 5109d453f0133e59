package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.RuleInfo;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A rule as SonarQube knows it: it gives severities to rules, not to issues, so a rule with findings of two severities
 * becomes two.
 *
 * @param security whether it is about who can reach a port, and not about one that does not work
 */
record SonarqubeRule(String id, String name, String description, boolean security, Severity severity) {
    private static final String WIRING = "wiring";

    /** The rule of a finding; without {@code info} it has no summary. */
    static SonarqubeRule of(Finding finding, Optional<RuleInfo> info) {
        Severity severity = finding.severity();
        boolean security = info.stream().flatMap(facts -> facts.tags().stream()).noneMatch(WIRING::equals);
        return new SonarqubeRule(
                id(finding),
                finding.name() + " (" + severity + ")",
                info.map(RuleInfo::summary).orElse(finding.name()),
                security,
                severity);
    }

    static SonarqubeRule of(Problem problem) {
        return new SonarqubeRule(
                id(problem),
                Plain.of(problem.code()),
                "Portreeve could not read or decide something.",
                false,
                Severity.MEDIUM);
    }

    static String id(Finding finding) {
        return finding.rule() + "-" + finding.severity();
    }

    static String id(Problem problem) {
        return Plain.of(problem.code());
    }

    void write(Json json) throws IOException {
        json.object(() -> {
            json.text("id", id);
            json.text("name", name);
            json.text("description", description);
            json.text("engineId", "portreeve");
            json.text("cleanCodeAttribute", security ? "TRUSTWORTHY" : "LOGICAL");
            json.text("type", security ? "VULNERABILITY" : "BUG");
            json.text("severity", standardSeverity());
            json.array("impacts", List.of(this), rule -> rule.impact(json));
        });
    }

    private void impact(Json json) throws IOException {
        json.object(() -> {
            json.text("softwareQuality", security ? "SECURITY" : "RELIABILITY");
            json.text("severity", impactSeverity());
        });
    }

    private String standardSeverity() {
        return switch (severity) {
            case CRITICAL -> "BLOCKER";
            case HIGH -> "CRITICAL";
            case MEDIUM -> "MAJOR";
            case LOW -> "MINOR";
            case INFO -> "INFO";
        };
    }

    /** Versions before 10.8 know only three, and refuse the whole report for any other. */
    private String impactSeverity() {
        return switch (severity) {
            case CRITICAL, HIGH -> "HIGH";
            case MEDIUM -> "MEDIUM";
            case LOW, INFO -> "LOW";
        };
    }
}
