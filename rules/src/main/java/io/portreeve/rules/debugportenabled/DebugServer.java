package io.portreeve.rules.debugportenabled;

import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import java.util.Optional;
import java.util.Set;

/**
 * A program that serves debuggers, told by flags alone.
 *
 * @param required flags, one of which it takes to serve; empty where it always serves
 * @param idle flags with which it serves nobody, or dials out instead
 * @param addressFlags flags that choose address and port, or the port alone
 * @param hostFlags flags that choose the address
 * @param positional whether the first plain word with a port is the address
 * @param localByDefault whether it listens on loopback where no host is written
 * @param defaultPort 0 where it has none
 */
record DebugServer(
        Debugger debugger,
        Set<String> programs,
        Set<String> required,
        Set<String> idle,
        Set<String> addressFlags,
        Set<String> hostFlags,
        boolean positional,
        boolean localByDefault,
        int defaultPort) {

    /** Where it listens for others than its own pod, started like this; empty where it does not. */
    Optional<DebugAddress> listens(Options options, Launch launch) {
        if ((!required.isEmpty() && !isRequired(options)) || options.hasAny(idle)) {
            return Optional.empty();
        }
        Optional<String> written =
                options.value(addressFlags).or(() -> positional ? address(options) : Optional.empty());
        Optional<String> host = options.value(hostFlags).map(launch::expanded);
        DebugAddress address = written.map(launch::expanded)
                .map(DebugAddress::of)
                .orElseGet(() -> new DebugAddress("", Optional.empty()))
                .withHost(host);
        boolean local = address.hasHost() ? address.isLoopback() : localByDefault;
        return local || (written.isEmpty() && defaultPort == 0) ? Optional.empty() : Optional.of(address);
    }

    private boolean isRequired(Options options) {
        return options.words().stream()
                .anyMatch(word -> required.contains(word)
                        || (word.contains("=") && required.contains(word.substring(0, word.indexOf('=')))));
    }

    private static Optional<String> address(Options options) {
        return options.plainWords().stream()
                .filter(word ->
                        word.contains(":") && DebugAddress.of(word).port().isPresent())
                .findFirst();
    }

    Listening listening(DebugAddress address) {
        return defaultPort == 0 ? Listening.on(address.port()) : address.listening(defaultPort);
    }
}
