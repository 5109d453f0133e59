package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;

/** Whom a part of what a policy names selects, which may depend on where the policy is at home. */
interface PeerPart {
    Chosen of(KubernetesObject policy, Namespace home);

    /** Whether all policies mean the same by it. */
    boolean isFixed();

    /** The same for every policy. */
    record Fixed(Chosen chosen) implements PeerPart {
        @Override
        public Chosen of(KubernetesObject policy, Namespace home) {
            return chosen;
        }

        @Override
        public boolean isFixed() {
            return true;
        }
    }
}
