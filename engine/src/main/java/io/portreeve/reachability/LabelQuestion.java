package io.portreeve.reachability;

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
        Optional<List<LabelSet>> labelled = pods.candidates(registry.labelSets());
        if (labelled.isEmpty() && namespaces.matchesEverything()) {
            registry.from(0).forEach(ask);
        } else if (labelled.isPresent() && isFewer(labelled.get())) {
            labelled.get().forEach(set -> set.classes().forEach(ask));
        } else {
            namespaces.possible().forEach(home -> registry.in(home).forEach(ask));
        }
    }

    private boolean isFewer(List<LabelSet> labelled) {
        return namespaces.matchesEverything() || LabelSets.classes(labelled) < within(namespaces.possible());
    }

    private int within(List<Namespace> homes) {
        return homes.stream().mapToInt(home -> registry.in(home).size()).sum();
    }
}
