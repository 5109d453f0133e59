package io.portreeve.model.reader;

import java.util.List;
import java.util.Optional;

/**
 * A kind that objects are read of.
 *
 * @param group the API group, empty for the core group
 * @param podTemplate the keys from an object to its pod template, none where the object is one itself; empty for a kind that
 *     runs no pods
 */
public record ReadKind(String group, String kind, Optional<List<String>> podTemplate) {
    public ReadKind {
        podTemplate = podTemplate.map(List::copyOf);
    }
}
