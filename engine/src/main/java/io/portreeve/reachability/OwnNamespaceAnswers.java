package io.portreeve.reachability;

import java.util.List;
import java.util.Optional;

/** Which pods of one namespace have labels. */
final class OwnNamespaceAnswers extends Answers {
    /** So many are asked sooner than found by their labels. */
    private static final int FEW = 128;

    /** To find one by its labels takes as long as to ask so many. */
    private static final int DEARER = 4;

    private final Namespace namespace;
    private final LabelMatches<LabelSet> pods;

    OwnNamespaceAnswers(Registry registry, Namespace namespace, LabelMatches<LabelSet> pods) {
        super(registry);
        this.namespace = namespace;
        this.pods = pods;
    }

    @Override
    Match of(EndpointClass endpoint) {
        boolean perhaps = endpoint.namespace() == registry().namespaces().somewhere();
        if (endpoint.isOnNode() || (endpoint.namespace() != namespace && !perhaps)) {
            return Match.NO;
        }
        Match match = pods.of(endpoint.labels().number()).and(perhaps ? Match.MAYBE : Match.YES);
        return endpoint.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }

    /** Asks those of the namespace, or those with the labels where they are fewer; pods of which nothing is known have any. */
    @Override
    void answer(Tally tally) {
        ClassList own = registry().in(namespace);
        Optional<List<LabelSet>> fewer = fewer(own.size());
        if (fewer.isPresent()) {
            fewer.get().forEach(set -> tally.ask(this, set));
            return;
        }
        if (own.areOffNode()) {
            own.answer(pods, tally);
        } else {
            tally.ask(this, own.all());
        }
        tally.ask(this, registry().in(registry().namespaces().somewhere()).all());
    }

    private Optional<List<LabelSet>> fewer(int own) {
        return own > FEW ? pods.candidates().filter(sets -> LabelSets.classes(sets) < own / DEARER) : Optional.empty();
    }
}
