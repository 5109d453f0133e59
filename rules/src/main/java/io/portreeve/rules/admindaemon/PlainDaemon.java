package io.portreeve.rules.admindaemon;

import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.invocation.ListenAddress;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import java.util.Optional;
import java.util.Set;

/**
 * A daemon whose flags say all there is to know.
 *
 * @param portFlags flags that choose the port, or address and port
 * @param hostFlags flags that choose the address
 * @param idleFlags flags with which it does not serve, such as a test of its configuration, or serves only its own pod
 */
record PlainDaemon(
        String what,
        Danger danger,
        Set<String> programs,
        int defaultPort,
        Set<String> portFlags,
        Set<String> hostFlags,
        Set<String> idleFlags,
        String instead)
        implements Daemon {
    @Override
    public Optional<Listening> listens(String program, Options options) {
        boolean onlyLocal =
                options.values(hostFlags).stream().map(ListenAddress::of).anyMatch(ListenAddress::isLoopback);
        if (onlyLocal || options.hasAny(idleFlags)) {
            return Optional.empty();
        }
        Optional<ListenAddress> address = options.value(portFlags).map(ListenAddress::of);
        if (address.isEmpty()) {
            return Optional.of(Listening.byDefault(defaultPort));
        }
        return address.filter(chosen -> !chosen.isLoopback()).map(chosen -> Listening.on(chosen.port()));
    }
}
