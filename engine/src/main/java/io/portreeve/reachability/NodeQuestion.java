package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import java.util.function.Consumer;

/** Which nodes, or pods on their networks, are on nodes that have labels. */
final class NodeQuestion implements Question {
    private final Registry registry;
    private final LabelSelector nodes;

    NodeQuestion(Registry registry, LabelSelector nodes) {
        this.registry = registry;
        this.nodes = nodes;
    }

    @Override
    public Match of(EndpointClass endpoint) {
        return endpoint.onNode() == Match.NO
                ? Match.NO
                : endpoint.onNode().and(endpoint.standing().node().matches(nodes));
    }

    @Override
    public void forEachCandidate(Consumer<EndpointClass> ask) {
        registry.from(0).forEach(ask);
    }
}
