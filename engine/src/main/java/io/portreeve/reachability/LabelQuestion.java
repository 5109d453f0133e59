package io.portreeve.reachability;

import io.portreeve.model.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which pods have labels, in namespaces that have labels. */
final class LabelQuestion implements Question {
    private final Registry registry;
    private final NamespaceMatches namespaces;
    private final LabelMatches pods;

    LabelQuestion(Registry registry, NamespaceMatches namespaces, LabelMatches pods) {
        this.registry = registry;
        this.namespaces = namespaces;
        this.pods = pods;
    }

    @Override
    public Match of(EndpointClass endpoint) {
        Match match = endpoint.isOnNode() ? Match.NO : pods.of(endpoint.labels());
        if (match == Match.NO) {
            return Match.NO;
        }
        match = match.and(namespaces.of(endpoint.namespace()));
        return endpoint.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }

    /** Those in the namespaces or those with the labels, whichever are fewer. */
    @Override
    public void forEachCandidate(Consumer<EndpointClass> ask) {
        Optional<Requirement> exact = pods.exact();
        if (exact.isEmpty() && namespaces.matchesEverything()) {
            registry.from(0).forEach(ask);
            return;
        }
        List<LabelSet> labelled = exact.map(registry.labelSets()::perhapsWith).orElse(List.of());
        if (exact.isPresent() && (namespaces.matchesEverything() || with(labelled) < within(namespaces.possible()))) {
            labelled.forEach(set -> set.classes().forEach(ask));
        } else {
            namespaces.possible().forEach(home -> registry.in(home).forEach(ask));
        }
    }

    private int within(List<Namespace> homes) {
        return homes.stream().mapToInt(home -> registry.in(home).size()).sum();
    }

    private static int with(List<LabelSet> labelled) {
        return labelled.stream().mapToInt(set -> set.classes().size()).sum();
    }
}
