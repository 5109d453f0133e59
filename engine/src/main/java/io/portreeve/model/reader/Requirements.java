package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a label selector with {@code matchLabels} and {@code matchExpressions}. */
final class Requirements {
    private Requirements() {}

    /** The selector as a whole; a missing one selects everything, as an empty one does. */
    static LabelSelector selector(Fields fields, Cursor selector) {
        return new LabelSelector(fields.intern(read(fields, selector)), fields.place(selector));
    }

    /** The selector as a whole, if one is written. */
    static Optional<LabelSelector> written(Fields fields, Cursor selector) {
        return selector.exists() ? Optional.of(selector(fields, selector)) : Optional.empty();
    }

    static List<Requirement> read(Fields fields, Cursor selector) {
        List<Requirement> requirements = new ArrayList<>();
        fields.labels(selector.get("matchLabels"))
                .forEach((key, value) -> requirements.add(new Requirement(key, "In", List.of(value))));
        requirements.addAll(expressions(fields, selector.get("matchExpressions")));
        return requirements;
    }

    /** The items of {@code matchExpressions}, or of what is written like them. */
    static List<Requirement> expressions(Fields fields, Cursor list) {
        List<Requirement> requirements = new ArrayList<>();
        for (Cursor expression : list.items()) {
            requirements.add(new Requirement(
                    fields.intern(expression.get("key").text().orElse("")),
                    fields.intern(expression.get("operator").text().orElse("")),
                    fields.words(expression.get("values"))));
        }
        return requirements;
    }
}
