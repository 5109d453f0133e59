package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.List;

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
    public List<EndpointClass> candidates() {
        List<LabelSet> labelled = pods.exact()
                .map(exact -> registry.labelSets().perhapsWith(exact))
                .orElse(List.of());
        if (namespaces.matchesEverything()) {
            return pods.exact().isPresent() ? with(labelled) : registry.from(0);
        }
        List<Namespace> homes = namespaces.possible();
        int within = homes.stream().mapToInt(home -> registry.in(home).size()).sum();
        int with = labelled.stream().mapToInt(set -> set.classes().size()).sum();
        return pods.exact().isPresent() && with < within ? with(labelled) : within(homes);
    }

    private List<EndpointClass> within(List<Namespace> homes) {
        List<EndpointClass> within = new ArrayList<>();
        homes.forEach(home -> within.addAll(registry.in(home)));
        return within;
    }

    private static List<EndpointClass> with(List<LabelSet> labelled) {
        List<EndpointClass> with = new ArrayList<>();
        labelled.forEach(set -> with.addAll(set.classes()));
        return with;
    }
}
