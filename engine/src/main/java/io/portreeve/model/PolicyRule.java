package io.portreeve.model;

import java.util.List;

/**
 * One rule of a policy.
 *
 * @param action always {@link PolicyAction#ALLOW} for a NetworkPolicy
 * @param name absent where the kind has none
 * @param everyPeer whether no peer is written, which for a NetworkPolicy means everything and everybody
 * @param ports none for every port of every protocol
 */
public record PolicyRule(
        Value<PolicyAction> action,
        Value<String> name,
        boolean everyPeer,
        List<PolicyPeer> peers,
        List<PolicyPort> ports,
        Place place) {
    public PolicyRule {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
    }
}
