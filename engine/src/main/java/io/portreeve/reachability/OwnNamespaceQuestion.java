package io.portreeve.reachability;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which pods of one namespace have labels. */
final class OwnNamespaceQuestion implements Question {
    /** So many are asked sooner than found by their labels. */
    private static final int FEW = 16;

    private final Registry registry;
    private final Namespace namespace;
    private final LabelMatches pods;

    OwnNamespaceQuestion(Registry registry, Namespace namespace, LabelMatches pods) {
        this.registry = registry;
        this.namespace = namespace;
        this.pods = pods;
    }

    @Override
    public Match of(EndpointClass endpoint) {
        boolean perhaps = endpoint.namespace() == registry.surroundings().somewhere();
        if (endpoint.isOnNode() || (endpoint.namespace() != namespace && !perhaps)) {
            return Match.NO;
        }
        Match match = pods.of(endpoint.labels()).and(perhaps ? Match.MAYBE : Match.YES);
        return endpoint.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }

    /** Those of the namespace, or those with the labels where they are fewer; pods of which nothing is known have any. */
    @Override
    public void forEachCandidate(Consumer<EndpointClass> ask) {
        List<EndpointClass> own = registry.in(namespace);
        Optional<List<LabelSet>> labelled = own.size() > FEW ? pods.candidates(registry.labelSets()) : Optional.empty();
        if (labelled.isPresent() && LabelSets.classes(labelled.get()) < own.size()) {
            labelled.get().forEach(set -> set.classes().forEach(ask));
        } else {
            own.forEach(ask);
            registry.in(registry.surroundings().somewhere()).forEach(ask);
        }
    }
}
