package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;

/** A part of what policies name, whose meaning may depend on which of them names it. */
interface NamedPart {
    /** What it means where a policy names it. */
    PeerPart namedBy(KubernetesObject policy);
}
