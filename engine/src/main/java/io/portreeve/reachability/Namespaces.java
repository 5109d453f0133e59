package io.portreeve.reachability;

import io.portreeve.model.LabelIndex;
import io.portreeve.model.NamespaceColumns;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The namespaces of one cluster: those that the input tells of, those that somebody has asked about since, and some that stand for others. */
final class Namespaces implements Labelled.All<Namespace> {
    private final NamespaceColumns told;
    private final List<Namespace> all = new ArrayList<>();

    /** Nodes are in no namespace. */
    private final Namespace nowhere = add(Optional.empty(), LabelFacts.NONE);

    private final Namespace elsewhere = add(Optional.empty(), LabelFacts.NONE);
    private final Namespace somewhere = add(Optional.empty(), LabelFacts.NOTHING_KNOWN);
    private final Map<Optional<String>, Namespace> others = new HashMap<>();
    private final LabelIndex<Namespace> index = new LabelIndex<>();

    /** The number of the first of those that the input tells of. */
    private final int first = all.size();

    Namespaces(NamespaceColumns told) {
        this.told = told;
        index(somewhere);
        for (int i = 0; i < told.size(); i++) {
            add(told.name(i), facts(told.labels(i)));
        }
    }

    private static LabelFacts facts(NamespaceColumns.Known known) {
        return new LabelFacts(known.labels(), known.complete());
    }

    private Namespace add(Optional<String> name, LabelFacts facts) {
        Namespace added = new Namespace(all.size(), name, facts);
        all.add(added);
        return added;
    }

    private void index(Namespace other) {
        index.add(other, other.facts().known(), other.facts().complete());
    }

    /** The namespace of a name; of one that the input does not hold, only the label with its name is known. */
    synchronized Namespace of(Optional<String> name) {
        int number = told.number(name);
        return number == NamespaceColumns.NOT_THERE
                ? others.computeIfAbsent(name, this::other)
                : all.get(first + number);
    }

    private Namespace other(Optional<String> name) {
        Namespace added = add(name, facts(name));
        index(added);
        return added;
    }

    /** Those of some columns, by their numbers there. */
    synchronized List<Namespace> of(NamespaceColumns columns) {
        if (columns.equals(told)) {
            return List.copyOf(all.subList(first, first + told.size()));
        }
        List<Namespace> some = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            some.add(of(columns.name(i)));
        }
        return some;
    }

    /** What is known of the labels of a namespace. */
    LabelFacts facts(Optional<String> name) {
        return facts(told.labels(name));
    }

    /** The names of those that have an object of their own. */
    List<String> written() {
        return told.written();
    }

    @Override
    public synchronized int size() {
        return all.size();
    }

    @Override
    public synchronized Namespace get(int number) {
        return all.get(number);
    }

    @Override
    public synchronized List<Namespace> perhapsWith(Requirement exact) {
        List<Namespace> found = index.perhapsWith(exact);
        for (int number : told.perhapsWith(exact)) {
            found.add(all.get(first + number));
        }
        return found;
    }

    /** What nodes are in, which is no namespace. */
    Namespace nowhere() {
        return nowhere;
    }

    /** A namespace that the input does not hold and that no selector singles out. */
    Namespace elsewhere() {
        return elsewhere;
    }

    /** One of which nothing is known at all: it may be any. */
    Namespace somewhere() {
        return somewhere;
    }
}
