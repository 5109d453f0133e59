package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;

/** Some of those whom peers select: the same in every namespace, or those of one's own. */
sealed interface PeerPart extends NamedPart permits PeerPart.Fixed, OwnPods {
    Chosen in(Namespace home);

    @Override
    default PeerPart namedBy(KubernetesObject policy) {
        return this;
    }

    /** The same in every namespace. */
    record Fixed(Chosen chosen) implements PeerPart {
        @Override
        public Chosen in(Namespace home) {
            return chosen;
        }
    }
}
