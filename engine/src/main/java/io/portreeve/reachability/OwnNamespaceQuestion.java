package io.portreeve.reachability;

import java.util.function.Consumer;

/** Which pods of one namespace have labels. */
final class OwnNamespaceQuestion implements Question {
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

    @Override
    public void forEachCandidate(Consumer<EndpointClass> ask) {
        registry.in(namespace).forEach(ask);
        registry.in(registry.surroundings().somewhere()).forEach(ask);
    }
}
