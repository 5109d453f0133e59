package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which pods have labels, in namespaces that have labels. */
final class LabelQuestion implements Question {
    private final Registry registry;
    private final LabelSelector namespaces;
    private final LabelSelector pods;

    LabelQuestion(Registry registry, LabelSelector namespaces, LabelSelector pods) {
        this.registry = registry;
        this.namespaces = namespaces;
        this.pods = pods;
    }

    @Override
    public Match of(EndpointClass endpoint) {
        Traits traits = endpoint.traits();
        if (endpoint.isOnNode()) {
            return Match.NO;
        }
        Match match =
                traits.labels().matches(pods).and(traits.namespace().labels().matches(namespaces));
        return traits.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }

    @Override
    public List<EndpointClass> candidates() {
        List<EndpointClass> fewest = registry.from(0);
        if (!namespaces.selectsEverything()) {
            List<EndpointClass> within = new ArrayList<>();
            registry.surroundings().namespaces().stream()
                    .filter(namespace -> namespace.labels().matches(namespaces) != Match.NO)
                    .forEach(namespace -> within.addAll(registry.in(namespace)));
            fewest = within;
        }
        Optional<Requirement> exact = pods.requirements().stream()
                .filter(requirement -> requirement.operator().equals("In"))
                .filter(requirement -> requirement.values().stream().noneMatch(Placeholders::isMarked))
                .findFirst();
        return exact.isPresent() ? fewer(fewest, exact.get()) : fewest;
    }

    /** The classes with one of the values, unless a label's value is not known or there are fewer candidates anyway. */
    private List<EndpointClass> fewer(List<EndpointClass> candidates, Requirement exact) {
        List<EndpointClass> labelled = new ArrayList<>();
        for (String value : exact.values()) {
            labelled.addAll(registry.withLabel(exact.key(), value));
        }
        labelled.addAll(registry.withLabel(exact.key(), LabelFacts.UNKNOWN));
        labelled.addAll(registry.incomplete());
        return labelled.size() < candidates.size() ? labelled : candidates;
    }
}
