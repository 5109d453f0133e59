package io.portreeve.reachability;

/** What decides about a connection at one of its ends. */
public enum Cause {
    /** No policy is about the pods, so everything is let through. */
    NO_POLICY,
    /** Policies are about the pods, but none of their rules matches, and none isolates. */
    NO_RULE,
    /** A rule lets it through. */
    ALLOWED_BY_RULE,
    /** A rule of an administrators' policy forbids it. */
    DENIED_BY_RULE,
    /** NetworkPolicies isolate the pods, and none of their rules lets it through. */
    NOT_ALLOWED,
    /** A pod always answers its own node. */
    LOCAL_NODE,
    /** The end is on its node's network, where no policy selects it. */
    NODE_NETWORK,
    /** The end is outside of the cluster, where no policy selects it. */
    OUTSIDE,
    /** No network plugin enforces policies. */
    NOT_ENFORCED,
    /** The two ends have no family of addresses in common. */
    NO_COMMON_FAMILY,
    /** The two ends belong to different units, of which nobody says that they run in one cluster. */
    DIFFERENT_CLUSTERS
}
