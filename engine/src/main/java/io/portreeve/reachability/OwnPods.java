package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;

/** Pods with labels in the policy's own namespace, where every namespace is written; each namespace is asked once. */
final class OwnPods implements PeerPart {
    private final Registry registry;
    private final LabelMatches<LabelSet> pods;
    private final ByNumber<Chosen> byNamespace = new ByNumber<>();

    /** Policies of one namespace mostly stand together. */
    private int lastHome = -1;

    private Chosen last = NamedPeers.NOBODY;

    OwnPods(Registry registry, LabelMatches<LabelSet> pods) {
        this.registry = registry;
        this.pods = pods;
    }

    @Override
    public Chosen of(KubernetesObject policy, Namespace home) {
        if (home.number() != lastHome) {
            Chosen known = byNamespace.get(home.number());
            last = known == null ? asked(home) : known;
            lastHome = home.number();
        }
        return last;
    }

    private Chosen asked(Namespace home) {
        Chosen added = new OwnNamespaceAnswers(registry, home, pods);
        byNamespace.put(home.number(), added);
        return added;
    }

    @Override
    public boolean isFixed() {
        return false;
    }
}
