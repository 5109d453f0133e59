package io.portreeve.app;

import io.portreeve.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules there are, found by id or name. */
record RuleChoice(List<Rule> rules) {
    RuleChoice {
        rules = List.copyOf(rules);
    }

    /** The rule of an id or name; {@code where} begins the message if there is none. */
    Rule find(String where, String typed) {
        return of(typed)
                .orElseThrow(() -> new UsageException(
                        where + ": there is no rule '" + typed + "'" + Nearest.hint(typed, names())));
    }

    private Optional<Rule> of(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.info().id().toLowerCase(Locale.ROOT).equals(wanted)
                        || rule.info().name().equals(wanted))
                .findFirst();
    }

    /** Ids and names, each rule's name behind its id. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        rules.forEach(rule -> {
            names.add(rule.info().id());
            names.add(rule.info().name());
        });
        return names;
    }
}
