package io.portreeve.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One condition on labels, the common form of {@code matchLabels} and {@code matchExpressions}.
 *
 * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
 */
public record Requirement(String key, String operator, List<String> values) {
    public Requirement {
        values = List.copyOf(values);
    }

    /** Whether labels meet the condition; an operator the API does not know matches nothing. */
    public boolean matches(Map<String, String> labels) {
        String value = labels.get(key);
        return switch (operator) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }

    /** Whether no value of the one label can meet both, as far as this one's operator says. */
    boolean contradicts(Requirement other) {
        return switch (operator) {
            case "In" ->
                (other.operator.equals("In") && Collections.disjoint(values, other.values))
                        || (other.operator.equals("NotIn") && other.values.containsAll(values));
            case "DoesNotExist" -> !other.operator.equals("DoesNotExist") && !other.operator.equals("NotIn");
            default -> false;
        };
    }
}
