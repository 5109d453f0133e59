package io.portreeve.report;

import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleInfo;
import java.io.IOException;
import java.util.List;

/** The list of rules for programs. */
public final class RuleListJson {
    private static final String SCHEMA = "portreeve.io/rules/v1";

    private RuleListJson() {}

    /** Writes one object that holds the facts of every rule. */
    public static void write(List<Rule> rules, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.array("rules", rules, rule -> write(json, rule.info()));
            });
        }
    }

    private static void write(Json json, RuleInfo info) throws IOException {
        json.object(() -> {
            json.text("id", info.id());
            json.text("name", info.name());
            json.text("severity", info.severity().toString());
            json.text("summary", info.summary());
            json.texts("tags", info.tags());
        });
    }
}
