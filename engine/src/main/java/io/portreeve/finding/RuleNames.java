package io.portreeve.finding;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules that a suppression can name, by id or by name. */
public final class RuleNames {
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** Rules as their names by their ids. */
    public RuleNames(Map<String, String> names) {
        names.forEach((id, name) -> {
            ids.put(id.toLowerCase(Locale.ROOT), id);
            ids.put(name.toLowerCase(Locale.ROOT), id);
        });
    }

    /** The id of the rule that somebody named, in any case. */
    Optional<String> id(String typed) {
        return Optional.ofNullable(ids.get(typed.toLowerCase(Locale.ROOT)));
    }
}
