package io.portreeve.rules.policy;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Requirement;
import io.portreeve.reachability.KnownNamespace;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.meant.NearestName;
import io.portreeve.rules.meant.SameCluster;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for the namespace that a selector of namespaces was meant for, where it selects none of those that are known. */
final class NamespaceMisses {
    private static final String NAME_LABEL = ClusterNamespace.NAME_LABEL;

    /** Namespaces that each cluster makes for itself, with no label but their name. */
    private static final Set<String> MADE_BY_CLUSTER =
            Set.of("default", "kube-node-lease", "kube-public", "kube-system");

    private final RuleContext context;
    private final KubernetesObject policy;
    private final LabelSelector selector;

    NamespaceMisses(RuleContext context, KubernetesObject policy, LabelSelector selector) {
        this.context = context;
        this.policy = policy;
        this.selector = selector;
    }

    /** The one that must have been meant; empty when there are several, and where a namespace with unknown labels may be meant. */
    Optional<Miss> best(List<KnownNamespace> namespaces) {
        boolean allKnown = namespaces.stream()
                .allMatch(namespace -> namespace.isSelectedBy(selector).isPresent());
        List<Miss> misses = namespaces.stream()
                .flatMap(namespace -> miss(namespace, allKnown).stream())
                .toList();
        if (misses.isEmpty()) {
            return madeByCluster(namespaces);
        }
        return misses.size() == 1 ? Optional.of(misses.get(0)) : Optional.empty();
    }

    /** A namespace that is in every cluster, asked for by a label that nobody gives it unless told to. */
    private Optional<Miss> madeByCluster(List<KnownNamespace> namespaces) {
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
                .map(name -> new Miss(
                        Optional.empty(),
                        ", unless somebody gave namespace " + name + " that label",
                        "The only label that every namespace has is " + NAME_LABEL + ".",
                        "write " + NAME_LABEL + ": " + name + " in the selector",
                        Severity.INFO,
                        Confidence.POSSIBLE));
    }

    private Optional<Miss> miss(KnownNamespace namespace, boolean allKnown) {
        List<Requirement> wrong = selector.requirements().stream()
                .filter(requirement -> !requirement.matches(namespace.labels()))
                .toList();
        boolean isLabel = wrong.size() == 1
                && wrong.get(0).operator().equals("In")
                && wrong.get(0).values().size() == 1;
        return isLabel
                ? miss(namespace, wrong.get(0).key(), wrong.get(0).values().get(0), allKnown)
                : Optional.empty();
    }

    private Optional<Miss> miss(KnownNamespace namespace, String key, String wanted, boolean allKnown) {
        Optional<String> value = Optional.ofNullable(namespace.labels().get(key));
        String name = namespace.name().orElse("");
        boolean isSure = allKnown || key.equals(NAME_LABEL);
        if (value.filter(other -> isSure && NearestName.areNear(wanted, other)).isPresent()) {
            return of(
                    name,
                    asked(key, wanted)
                            + (key.equals(NAME_LABEL)
                                    ? "a namespace of the input is called " + name + "."
                                    : "namespace " + name + " has " + key + "=" + value.get() + "."),
                    "write " + key + ": " + value.get() + " in the selector");
        }
        boolean isItsName = value.isEmpty() && namespace.complete() && wanted.equals(name);
        return isItsName
                ? of(
                        name,
                        asked(key, wanted) + "namespace " + name + " has no label " + key
                                + ": the only label that every namespace has is " + NAME_LABEL + ".",
                        "write " + NAME_LABEL + ": " + name + " in the selector, or give the namespace the label")
                : Optional.empty();
    }

    private static String asked(String key, String wanted) {
        return "It asks for namespaces with " + key + "=" + wanted + ", but ";
    }

    private Optional<Miss> of(String name, String sentence, String advice) {
        return context.snapshot().objects().stream()
                .filter(object -> object instanceof ClusterNamespace
                        ? object.name().equals(name)
                        : object.namespace().filter(name::equals).isPresent())
                .filter(object ->
                        SameCluster.sure(context.topology(), policy, object).isPresent())
                .findFirst()
                .map(object -> Miss.of(object, sentence, advice, Severity.MEDIUM, Confidence.LIKELY));
    }
}
