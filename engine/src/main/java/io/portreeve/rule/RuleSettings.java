package io.portreeve.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a user tells the rules: values by their type, so that the engine need not know what rules can be told. */
public final class RuleSettings {
    /** Nothing told. */
    public static final RuleSettings NONE = new RuleSettings(Map.of());

    private final Map<Class<?>, Object> values;

    private RuleSettings(Map<Class<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** These settings and one more, in place of any of its type. */
    public <T> RuleSettings with(Class<T> type, T value) {
        Map<Class<?>, Object> more = new LinkedHashMap<>(values);
        more.put(type, value);
        return new RuleSettings(more);
    }

    /** The value of a type, if somebody gave one. */
    public <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(values.get(type)).map(type::cast);
    }
}
