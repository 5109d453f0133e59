package io.portreeve.rules.admindaemon;

import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.invocation.ListenAddress;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import java.util.Optional;
import java.util.Set;

/** The Docker daemon with its API on TCP and no client certificates asked for: root on the node, for whoever comes. */
final class DockerApi implements Daemon {
    static final int PLAIN_PORT = 2375;
    private static final Set<String> HOST = Set.of("-H", "--host");
    private static final Set<String> CERTIFICATES = Set.of("--tlsverify", "--tlsverify=true");

    @Override
    public String what() {
        return "the Docker API without client certificates";
    }

    @Override
    public Danger danger() {
        return Danger.CONTROL_PLANE;
    }

    @Override
    public Set<String> programs() {
        return Set.of("dockerd", "dockerd-entrypoint.sh", "dockerd-rootless.sh");
    }

    @Override
    public String instead() {
        return "let it listen on a unix socket in a shared volume, or on 127.0.0.1; across pods, ask for client"
                + " certificates (--tlsverify, port 2376)";
    }

    @Override
    public Optional<Listening> listens(String program, Options options) {
        if (options.hasAny(CERTIFICATES)) {
            return Optional.empty();
        }
        return options.values(HOST).stream()
                .filter(host -> host.startsWith("tcp:"))
                .map(ListenAddress::of)
                .filter(address -> !address.isLoopback())
                .findFirst()
                .map(address ->
                        address.port().isPresent() ? Listening.on(address.port()) : Listening.byDefault(PLAIN_PORT));
    }
}
