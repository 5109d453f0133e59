package io.portreeve.rules.admindaemon;

import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.invocation.ListenAddress;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import java.util.Optional;
import java.util.Set;

/** {@code kubectl proxy} for others than its own pod: the API server with the pod's rights and no login. */
final class KubectlProxy implements Daemon {
    private static final int DEFAULT_PORT = 8001;

    @Override
    public String what() {
        return "a proxy to the API server that asks for no login";
    }

    @Override
    public Danger danger() {
        return Danger.CONTROL_PLANE;
    }

    @Override
    public Set<String> programs() {
        return Set.of("kubectl");
    }

    @Override
    public String instead() {
        return "leave --address at 127.0.0.1, or let clients call the API server with rights of their own";
    }

    @Override
    public Optional<Listening> listens(String program, Options options) {
        boolean proxy =
                options.words().stream().findFirst().filter("proxy"::equals).isPresent();
        boolean beyondThePod = options.value(Set.of("--address"))
                .filter(host -> !ListenAddress.of(host).isLoopback())
                .isPresent();
        if (!proxy || !beyondThePod) {
            return Optional.empty();
        }
        return Optional.of(options.value(Set.of("-p", "--port"))
                .map(port -> Listening.on(ListenAddress.of(port).port()))
                .orElseGet(() -> Listening.byDefault(DEFAULT_PORT)));
    }
}
