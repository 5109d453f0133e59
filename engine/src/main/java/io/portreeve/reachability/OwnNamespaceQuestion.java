package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.List;

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
        Traits traits = endpoint.traits();
        boolean perhaps = traits.namespace() == registry.surroundings().somewhere();
        if (endpoint.isOnNode() || (traits.namespace() != namespace && !perhaps)) {
            return Match.NO;
        }
        Match match = pods.of(endpoint.labels()).and(perhaps ? Match.MAYBE : Match.YES);
        return traits.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }

    @Override
    public List<EndpointClass> candidates() {
        List<EndpointClass> candidates = new ArrayList<>(registry.in(namespace));
        candidates.addAll(registry.in(registry.surroundings().somewhere()));
        return candidates;
    }
}
