package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;

/** Pods with labels in what a policy means by its own namespace, where distance decides what that is. */
record NearbyPods(Selections selections, LabelSelector pods) implements NamedPart {
    @Override
    public PeerPart namedBy(KubernetesObject policy) {
        return new PeerPart.Fixed(selections.nearby(policy, pods));
    }
}
