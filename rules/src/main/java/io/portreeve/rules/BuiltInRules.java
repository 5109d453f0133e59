package io.portreeve.rules;

import io.portreeve.rule.Rule;
import java.util.List;

/** Every rule that comes with Portreeve, in the order of ids. */
public final class BuiltInRules {
    private static final List<Rule> ALL = List.of();

    private BuiltInRules() {}

    public static List<Rule> all() {
        return ALL;
    }
}
