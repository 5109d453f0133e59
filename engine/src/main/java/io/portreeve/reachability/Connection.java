package io.portreeve.reachability;

import java.util.List;

/**
 * What one peer can say to another, for sure or perhaps.
 *
 * @param outcome {@link Outcome#OPEN} or {@link Outcome#CONDITIONAL}: what is closed is no connection
 * @param premises what it depends on
 */
public record Connection(Peer from, Peer to, ConnectionSet allowed, Outcome outcome, List<Premise> premises) {
    public Connection {
        premises = List.copyOf(premises);
    }
}
