package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;

/** Which nodes, or pods on their networks, are on nodes that have labels. */
final class NodeAnswers extends Answers {
    private final LabelSelector nodes;

    NodeAnswers(Registry registry, LabelSelector nodes) {
        super(registry);
        this.nodes = nodes;
    }

    @Override
    Match of(EndpointClass endpoint) {
        return endpoint.onNode() == Match.NO
                ? Match.NO
                : endpoint.onNode().and(endpoint.standing().node().matches(nodes));
    }

    @Override
    void answer(Tally tally) {
        tally.ask(this, registry().from(0));
    }
}
