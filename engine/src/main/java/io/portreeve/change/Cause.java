package io.portreeve.change;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import java.util.Optional;

/**
 * A line that made a difference.
 *
 * @param object whose line it is
 * @param place where it is written; in the older version where the newer has it no more
 * @param old whether the place is in the older version
 * @param field the field that has changed, such as {@code type}; empty for the object as a whole
 * @param became what became of it: {@code is LoadBalancer, was ClusterIP}
 * @param undo how to take it back, an imperative: {@code set type back to ClusterIP}
 * @param was the word that stood there before, where one word took the place of another
 */
public record Cause(
        KubernetesObject object,
        Place place,
        boolean old,
        Optional<String> field,
        String became,
        String undo,
        Optional<String> was) {
    /** {@code type of Service shop/web is LoadBalancer, was ClusterIP}. */
    public String message() {
        return field.map(name -> name + " of ").orElse("") + CauseWords.name(object) + " " + became;
    }

    /** The same behind a clause about the same object: {@code its type is LoadBalancer, was ClusterIP}. */
    public String furtherMessage() {
        return field.map(name -> "its " + name + " " + became).orElseGet(this::message);
    }
}
