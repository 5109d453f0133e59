package io.portreeve.model.reader;

import io.portreeve.model.KubernetesObject;
import io.portreeve.source.Problem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one document holds.
 *
 * @param objects those to be judged, in the order written
 * @param passedOver how many others, by reason in words; the reasons are the constants here
 */
public record DocumentContents(
        List<KubernetesObject> objects, List<Problem> problems, SortedMap<String, Integer> passedOver) {
    /** Pieces that are meant to be merged into an object. */
    public static final String PARTIAL = "partial objects (patches)";
    /** Not a mapping with {@code apiVersion} and {@code kind}. */
    public static final String NO_OBJECT = "documents that are no Kubernetes objects";
    /** Objects whose kind says nothing about ports, or is not known. */
    public static final String OTHER_KIND = "objects of other kinds";
    /** Objects that an API server would refuse for want of a name. */
    public static final String NAMELESS = "objects without a name";

    public DocumentContents {
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
        passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    }
}
