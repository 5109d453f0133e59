package io.portreeve.rules.listening;

import io.portreeve.model.Container;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers that kubelet probes and lifecycle hooks call; all of them speak TCP. */
final class CalledPorts {
    private static final Pattern CALLER = Pattern.compile("\\.(\\w+Probe|lifecycle\\.\\w+)\\.");

    private CalledPorts() {}

    static Stream<Sighting> of(Container container) {
        return container.calls().stream()
                .filter(CalledPorts::isOfThePod)
                .flatMap(call -> sighting(container, call).stream());
    }

    private static boolean isOfThePod(Container.Call call) {
        return call.host().place().isEmpty()
                || call.host().known().filter(ListenAddress::isLoopback).isPresent();
    }

    private static Optional<Sighting> sighting(Container container, Container.Call call) {
        return call.port()
                .known()
                .filter(PortRef.Numbered.class::isInstance)
                .map(port -> ((PortRef.Numbered) port).port())
                .flatMap(number -> call.port()
                        .place()
                        .map(place -> new Sighting(
                                container, number, Optional.of(Protocol.TCP), caller(place.path()), place)));
    }

    private static String caller(String path) {
        Matcher matcher = CALLER.matcher(path);
        return matcher.find() ? matcher.group(1) : "a probe";
    }
}
