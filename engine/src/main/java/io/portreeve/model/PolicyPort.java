package io.portreeve.model;

/**
 * Ports of the connection's destination that a policy's rule is about.
 *
 * @param protocol absent for every protocol
 * @param port a number, or a name that each destination pod resolves for itself; absent for every port
 * @param endPort the last port of a range that starts at {@code port}; absent for one port
 */
public record PolicyPort(Value<Protocol> protocol, Value<PortRef> port, Value<Integer> endPort, Place place) {}
