package io.portreeve.rule;

import io.portreeve.finding.Severity;
import java.util.List;

/**
 * The facts of a rule that tools sort by; everything said in prose stands in the rule's page.
 *
 * @param id for ever this rule's: {@code PR2001}
 * @param name in lower case with hyphens: {@code admin-port}
 * @param severity the worst that is usual for it
 * @param summary one sentence: what the rule judges
 * @param tags words to filter by, such as {@code exposure} or {@code cwe-284}
 */
public record RuleInfo(String id, String name, Severity severity, String summary, List<String> tags) {
    public RuleInfo {
        tags = List.copyOf(tags);
    }

    public static RuleInfo of(String id, String name, Severity severity, String summary, String... tags) {
        return new RuleInfo(id, name, severity, summary, List.of(tags));
    }
}
