package io.portreeve.reachability;

/** Pods with labels in one's own namespace, where every namespace is written. Each namespace is asked once, if somebody wants to know. */
final class OwnPods implements PeerPart {
    private final Registry registry;
    private final LabelMatches<LabelSet> pods;
    private final ByNumber<Chosen> byNamespace = new ByNumber<>();

    OwnPods(Registry registry, LabelMatches<LabelSet> pods) {
        this.registry = registry;
        this.pods = pods;
    }

    @Override
    public synchronized Chosen in(Namespace home) {
        Chosen known = byNamespace.get(home.number());
        return known == null ? asked(home) : known;
    }

    private Chosen asked(Namespace home) {
        Chosen added = new OwnNamespaceAnswers(registry, home, this);
        byNamespace.put(home.number(), added);
        return added;
    }

    LabelMatches<LabelSet> pods() {
        return pods;
    }

    /** Asks those who are in the namespace; whoever asks holds the registry's lock. */
    void ask(ClassList residents, Ballot ballot) {
        if (residents.areOffNode()) {
            residents.answer(pods, ballot);
            return;
        }
        for (int i = 0; i < residents.size(); i++) {
            EndpointClass resident = residents.get(i);
            ballot.add(resident.number(), ofResident(resident));
        }
    }

    /** Whether one that is in the namespace is selected; likewise. */
    Match ofResident(EndpointClass resident) {
        if (resident.isOnNode()) {
            return Match.NO;
        }
        Match match =
                pods.matchesEverything() ? Match.YES : pods.of(resident.labels().number());
        return resident.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }
}
