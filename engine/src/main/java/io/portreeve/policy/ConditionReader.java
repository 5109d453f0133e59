package io.portreeve.policy;

import io.portreeve.document.Cursor;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleFolder;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a rule's {@code admission.yaml}; a mistake in it is a bug of ours, and ends in an exception that names it. */
final class ConditionReader {
    private static final Set<String> KEYS =
            Set.of("of", "offences", "message", "fix", "opens", "ways", "claims", "also");

    private final String file;

    private ConditionReader(String file) {
        this.file = file;
    }

    static Expressed read(Rule rule) {
        String name = rule.info().id() + " admission.yaml";
        String text = RuleFolder.of(rule)
                .admission()
                .orElseThrow(() -> new IllegalStateException(name + " is missing beside the rule's class"));
        List<Expressed> read = new ArrayList<>();
        ConditionReader reader = new ConditionReader(name);
        List<Problem> problems = new DocumentReader(Limits.DEFAULT)
                .read(SourceFile.of(name, text), document -> read.add(reader.expressed(rule, document.cursor())));
        if (!problems.isEmpty() || read.size() != 1) {
            throw reader.mistake("is no single document");
        }
        return read.get(0);
    }

    private Expressed expressed(Rule rule, Cursor root) {
        allow(root, Set.of("cannot", "limits", "conditions"));
        boolean impossible = root.get("cannot").exists();
        List<Condition> conditions =
                root.get("conditions").items().stream().map(this::condition).toList();
        if (impossible == !conditions.isEmpty()) {
            throw mistake("says either cannot or conditions");
        }
        return new Expressed(rule, conditions, impossible ? text(root, "cannot") : text(root, "limits", ""));
    }

    private Condition condition(Cursor item) {
        allow(item, KEYS);
        String message = text(item, "message");
        if (!message.contains(Condition.PLACE)) {
            throw mistake("has a message without " + Condition.PLACE);
        }
        return new Condition(
                Subject.of(text(item, "of")).orElseThrow(() -> mistake("names an unknown subject")),
                text(item, "offences"),
                message,
                text(item, "fix"),
                Opening.of(text(item, "opens", "nothing")).orElseThrow(() -> mistake("names an unknown opening")),
                texts(item.get("ways")),
                text(item, "claims", "true"),
                texts(item.get("also")));
    }

    private void allow(Cursor mapping, Set<String> keys) {
        for (Map.Entry<String, Cursor> entry : mapping.entries().entrySet()) {
            if (!keys.contains(entry.getKey())) {
                throw mistake("has an unknown key " + entry.getKey());
            }
        }
    }

    private String text(Cursor mapping, String key) {
        return mapping.get(key).text().map(String::strip).orElseThrow(() -> mistake("lacks " + key));
    }

    private static String text(Cursor mapping, String key, String otherwise) {
        return mapping.get(key).text().map(String::strip).orElse(otherwise);
    }

    private static List<String> texts(Cursor list) {
        return list.items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private IllegalStateException mistake(String what) {
        return new IllegalStateException(file + " " + what);
    }
}
