package io.portreeve.rules.listening;

import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ports on which the serving containers of a workload are seen to listen: what probes and hooks call, and what arguments and
 * variables set.
 *
 * <p>An argument or variable counts only where its name or its value says that it is about listening, and not about somebody
 * else's port: {@code --port=8080}, {@code --metrics-addr=:9090} and {@code PORT} do; {@code --redis-addr=redis:6379} and
 * {@code DB_PORT} do not.
 */
public record Sightings(List<Sighting> all) {
    public Sightings {
        all = List.copyOf(all);
    }

    public static Sightings of(Workload workload) {
        return new Sightings(workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> Stream.of(
                                CalledPorts.of(container),
                                CommandLine.of(container).sightings(),
                                Environment.of(container).sightings())
                        .flatMap(sightings -> sightings))
                .filter(Sighting::isPossible)
                .distinct()
                .toList());
    }

    /** The first place that shows the port. */
    public Optional<Sighting> of(int port, Protocol protocol) {
        return all.stream().filter(sighting -> sighting.shows(port, protocol)).findFirst();
    }
}
