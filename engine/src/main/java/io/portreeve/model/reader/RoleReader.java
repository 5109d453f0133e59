package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.AccessRule;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Role;
import java.util.List;

/** Reads a Role or ClusterRole. */
final class RoleReader implements KindReader {
    /** A role may have no rules, but then says so; one that gathers others' has {@code null}. */
    @Override
    public boolean isPartial(Cursor object) {
        return !object.get("rules").isWritten()
                && !object.get("aggregationRule").exists();
    }

    @Override
    public Role read(ObjectMeta meta, Cursor object, Fields fields) {
        List<LabelSelector> aggregates = object.at("aggregationRule", "clusterRoleSelectors").items().stream()
                .map(selector -> Requirements.selector(fields, selector))
                .toList();
        List<AccessRule> rules = object.get("rules").items().stream()
                .map(rule -> rule(fields, rule))
                .toList();
        return new Role(meta, rules, aggregates);
    }

    private static AccessRule rule(Fields fields, Cursor rule) {
        return new AccessRule(
                fields.words(rule.get("verbs")),
                fields.words(rule.get("apiGroups")),
                fields.words(rule.get("resources")),
                fields.words(rule.get("resourceNames")),
                fields.words(rule.get("nonResourceURLs")),
                fields.place(rule));
    }
}
