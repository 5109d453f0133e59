package io.portreeve.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The namespaces that objects have or are in, by numbers, and what is known of their labels. Pods and policies of a cluster name theirs
 * by the same numbers.
 */
public final class NamespaceColumns {
    /** In place of a number. */
    public static final int NOT_THERE = -1;

    private final Numbering<Optional<String>, Optional<String>> names = Numbering.byEquality();
    private final Map<String, Known> written = new LinkedHashMap<>();
    private final List<Known> known;
    private final LabelIndex<Integer> index = new LabelIndex<>();

    private NamespaceColumns(List<? extends KubernetesObject> residents, List<ClusterNamespace> namespaces) {
        for (KubernetesObject resident : residents) {
            names.of(resident.namespace(), resident.namespace());
        }
        for (ClusterNamespace namespace : namespaces) {
            Optional<String> name = Optional.of(namespace.name());
            names.of(name, name);
            written.merge(namespace.name(), new Known(namespace.labels(), true), Known::common);
        }
        this.known = new ArrayList<>(names.things().size());
        for (Optional<String> name : names.things()) {
            add(labels(name));
        }
    }

    private void add(Known labels) {
        index.add(known.size(), labels.labels(), labels.complete());
        known.add(labels);
    }

    /** @param residents those that are in namespaces */
    static NamespaceColumns of(List<? extends KubernetesObject> residents, List<ClusterNamespace> namespaces) {
        return new NamespaceColumns(residents, namespaces);
    }

    /** How many there are. */
    public int size() {
        return known.size();
    }

    /** The number of a namespace, from 0 on, or {@link #NOT_THERE}. */
    public int number(Optional<String> name) {
        return names.number(name, NOT_THERE);
    }

    /** The name of a namespace; empty for the one that nobody wrote. */
    public Optional<String> name(int number) {
        return names.things().get(number);
    }

    /** What is known of the labels of a namespace that has a number. */
    public Known labels(int number) {
        return known.get(number);
    }

    /** What is known of the labels of any; of one that has no object of its own, only the label with its name is known. */
    public Known labels(Optional<String> name) {
        return name.map(some -> written.getOrDefault(some, Known.byName(some))).orElse(Known.NOTHING);
    }

    /** The numbers of those that can meet a requirement for some of a label's values, or of which that is not known. */
    public List<Integer> perhapsWith(Requirement exact) {
        return index.perhapsWith(exact);
    }

    /** The names of those that have an object of their own. */
    public List<String> written() {
        return List.copyOf(written.keySet());
    }

    /**
     * Labels of a namespace.
     *
     * @param complete whether there are no others
     */
    public record Known(Map<String, String> labels, boolean complete) {
        private static final Known NOTHING = new Known(Map.of(), false);

        private static Known byName(String name) {
            return new Known(Map.of(ClusterNamespace.NAME_LABEL, name), false);
        }

        /** What two variants of one namespace agree on. */
        private static Known common(Known one, Known other) {
            if (one.equals(other)) {
                return one;
            }
            Map<String, String> common = new HashMap<>(one.labels());
            common.entrySet().retainAll(other.labels().entrySet());
            return new Known(Collections.unmodifiableMap(common), false);
        }
    }
}
