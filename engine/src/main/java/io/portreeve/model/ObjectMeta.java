package io.portreeve.model;

import java.util.Map;
import java.util.Optional;

/**
 * What every object carries: identity, labels, annotations and where it stands.
 *
 * @param place the whole document or list item
 * @param namePlace the value of {@code metadata.name}, or of {@code metadata.generateName} where there is no name
 * @param bodyHash equal for copies that differ only in layout, comments or the order of keys; tells copies of one identity
 *     from variants that conflict
 */
public record ObjectMeta(
        ObjectId id,
        String apiVersion,
        Map<String, String> labels,
        Map<String, Value<String>> annotations,
        Place place,
        Place namePlace,
        Origin origin,
        long bodyHash) {
    public ObjectMeta {
        labels = Labels.copyOf(labels);
        annotations = Ordered.copyOf(annotations);
    }

    /** An annotation's value, explicit or unresolved; empty when it is not there. */
    public Optional<Value<String>> annotation(String name) {
        return Optional.ofNullable(annotations.get(name));
    }
}
