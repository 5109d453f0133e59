package io.portreeve.reachability;

import java.util.List;
import java.util.Optional;

/** Which pods have labels, in namespaces that have labels. */
final class LabelAnswers extends Answers {
    private final LabelMatches<Namespace> namespaces;
    private final LabelMatches<LabelSet> pods;

    LabelAnswers(Registry registry, LabelMatches<Namespace> namespaces, LabelMatches<LabelSet> pods) {
        super(registry);
        this.namespaces = namespaces;
        this.pods = pods;
    }

    @Override
    Match of(EndpointClass endpoint) {
        Match match = endpoint.isOnNode() ? Match.NO : pods.of(endpoint.labels().number());
        if (match == Match.NO) {
            return Match.NO;
        }
        match = match.and(namespaces.of(endpoint.namespace().number()));
        return endpoint.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }

    /** Asks those in the namespaces or those with the labels, whichever are fewer. */
    @Override
    void answer(Tally tally) {
        Optional<List<LabelSet>> labelled = pods.candidates();
        if (labelled.isEmpty() && namespaces.matchesEverything()) {
            tally.ask(this, registry().from(0));
        } else if (labelled.isPresent() && isFewer(labelled.get())) {
            labelled.get().forEach(set -> tally.ask(this, set));
        } else {
            namespaces.possible().forEach(home -> answer(home, tally));
        }
    }

    private boolean isFewer(List<LabelSet> labelled) {
        return namespaces.matchesEverything() || LabelSets.classes(labelled) < within(namespaces.possible());
    }

    private int within(List<Namespace> homes) {
        return homes.stream().mapToInt(home -> registry().in(home).size()).sum();
    }

    private void answer(Namespace home, Tally tally) {
        ClassList residents = registry().in(home);
        if (residents.areOffNode() && namespaces.of(home.number()) == Match.YES) {
            residents.answer(pods, tally);
        } else {
            tally.ask(this, residents.all());
        }
    }
}
