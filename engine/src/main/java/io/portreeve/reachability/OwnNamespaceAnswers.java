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
    private final OwnPods own;

    OwnNamespaceAnswers(Registry registry, Namespace namespace, OwnPods own) {
        super(registry);
        this.namespace = namespace;
        this.own = own;
    }

    @Override
    Match of(EndpointClass endpoint) {
        if (endpoint.namespace() == namespace) {
            return own.ofResident(endpoint);
        }
        boolean perhaps = endpoint.namespace() == registry().namespaces().somewhere();
        return perhaps ? own.ofResident(endpoint).and(Match.MAYBE) : Match.NO;
    }

    /** Asks those of the namespace, or those with the labels where they are fewer; pods of which nothing is known have any. */
    @Override
    void answer(Tally tally) {
        ClassList residents = registry().in(namespace);
        Optional<List<LabelSet>> fewer = fewer(residents.size());
        if (fewer.isPresent()) {
            fewer.get().forEach(set -> tally.ask(this, set));
            return;
        }
        own.ask(residents, tally);
        tally.ask(this, registry().in(registry().namespaces().somewhere()).all());
    }

    private Optional<List<LabelSet>> fewer(int residents) {
        return residents > FEW
                ? own.pods().candidates().filter(sets -> LabelSets.classes(sets) < residents / DEARER)
                : Optional.empty();
    }
}
