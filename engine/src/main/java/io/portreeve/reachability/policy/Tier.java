package io.portreeve.reachability.policy;

/** When a policy decides: each tier decides what the ones before have left open. */
public enum Tier {
    ADMIN,
    NETWORK_POLICY,
    BASELINE
}
