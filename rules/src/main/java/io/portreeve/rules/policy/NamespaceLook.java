package io.portreeve.rules.policy;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Requirement;
import io.portreeve.reachability.KnownNamespace;
import io.portreeve.rules.meant.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a selector of namespaces finds among those that the input tells of.
 *
 * @param isThere whether one is selected for certain
 * @param near the one that must have been meant, where none is
 */
record NamespaceLook(boolean isThere, Optional<Near> near) {
    private static final String NAME_LABEL = ClusterNamespace.NAME_LABEL;

    /** Namespaces that each cluster makes for itself, with no label but their name. */
    private static final Set<String> MADE_BY_CLUSTER =
            Set.of("default", "kube-node-lease", "kube-public", "kube-system");

    /**
     * A namespace that must have been meant.
     *
     * @param isSure whether the input holds it, with other labels
     */
    record Near(String name, boolean isSure, String sentence, String advice) {}

    static NamespaceLook at(List<KnownNamespace> namespaces, LabelSelector selector) {
        boolean isThere = namespaces.stream()
                .anyMatch(namespace -> namespace.isSelectedBy(selector).orElse(false));
        return new NamespaceLook(isThere, isThere ? Optional.empty() : near(namespaces, selector));
    }

    /** Empty when there are several, and where a namespace with unknown labels may be meant. */
    private static Optional<Near> near(List<KnownNamespace> namespaces, LabelSelector selector) {
        boolean allKnown = namespaces.stream()
                .allMatch(namespace -> namespace.isSelectedBy(selector).isPresent());
        List<Near> near = namespaces.stream()
                .flatMap(namespace -> near(namespace, selector, allKnown).stream())
                .toList();
        if (near.isEmpty()) {
            return madeByCluster(namespaces, selector);
        }
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static Optional<Near> near(KnownNamespace namespace, LabelSelector selector, boolean allKnown) {
        List<Requirement> wrong = selector.requirements().stream()
                .filter(requirement -> !requirement.matches(namespace.labels()))
                .toList();
        boolean isLabel = wrong.size() == 1
                && wrong.get(0).operator().equals("In")
                && wrong.get(0).values().size() == 1;
        return isLabel
                ? near(namespace, wrong.get(0).key(), wrong.get(0).values().get(0), allKnown)
                : Optional.empty();
    }

    private static Optional<Near> near(KnownNamespace namespace, String key, String wanted, boolean allKnown) {
        Optional<String> value = Optional.ofNullable(namespace.labels().get(key));
        String name = namespace.name().orElse("");
        String asked = "It asks for namespaces with " + key + "=" + wanted + ", but ";
        boolean isSure = allKnown || key.equals(NAME_LABEL);
        if (value.filter(other -> isSure && NearestName.areNear(wanted, other)).isPresent()) {
            return Optional.of(new Near(
                    name,
                    true,
                    asked
                            + (key.equals(NAME_LABEL)
                                    ? "a namespace of the input is called " + name + "."
                                    : "namespace " + name + " has " + key + "=" + value.get() + "."),
                    "write " + key + ": " + value.get() + " in the selector"));
        }
        boolean isItsName = value.isEmpty() && namespace.complete() && wanted.equals(name);
        return isItsName
                ? Optional.of(new Near(
                        name,
                        true,
                        asked + "namespace " + name + " has no label " + key
                                + ": the only label that every namespace has is " + NAME_LABEL + ".",
                        "write " + NAME_LABEL + ": " + name + " in the selector, or give the namespace the label"))
                : Optional.empty();
    }

    /** A namespace that is in every cluster, asked for by a label that nobody gives it unless told to. */
    private static Optional<Near> madeByCluster(List<KnownNamespace> namespaces, LabelSelector selector) {
        Set<String> known = namespaces.stream()
                .filter(KnownNamespace::complete)
                .flatMap(namespace -> namespace.name().stream())
                .collect(Collectors.toSet());
        return selector.requirements().stream()
                .filter(requirement -> requirement.key().equals("name")
                        && requirement.operator().equals("In"))
                .flatMap(requirement -> requirement.values().stream())
                .filter(name -> MADE_BY_CLUSTER.contains(name) && !known.contains(name))
                .findFirst()
                .map(name -> new Near(
                        name,
                        false,
                        "The only label that every namespace has is " + NAME_LABEL + ".",
                        "write " + NAME_LABEL + ": " + name + " in the selector"));
    }
}
