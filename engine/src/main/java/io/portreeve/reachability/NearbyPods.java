package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;

/** Pods with labels in what a policy means by its own namespace, where distance decides what that is. */
record NearbyPods(Selections selections, LabelSelector pods) implements PeerPart {
    @Override
    public Chosen of(KubernetesObject policy, Namespace home) {
        return selections.nearby(policy, pods);
    }

    @Override
    public boolean isFixed() {
        return false;
    }
}
