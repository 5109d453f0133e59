package io.portreeve.reachability;

/**
 * A rule in force: rules that mean the same and select the same peers are one, in however many policies.
 *
 * @param whom the peers that it selects
 */
record ActiveRule(RuleMeaning meaning, Peers whom) {}
