package io.portreeve.rules.portcollision;

import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.rules.phrase.Phrases;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ports of one Service claim twice. */
final class ServiceCollisions {
    private final Service service;

    ServiceCollisions(Service service) {
        this.service = service;
    }

    Stream<Collision> all() {
        if (service.ports().size() < 2) {
            return Stream.empty();
        }
        return Stream.of(
                        Repeats.of(service.ports(), ServiceCollisions::number, this::samePort),
                        Repeats.of(service.ports(), port -> numbered(port, port.nodePort()), this::sameNodePort),
                        Repeats.of(service.ports(), port -> port.name().known(), this::sameName))
                .flatMap(collisions -> collisions);
    }

    /** A 0 written twice is no port even once, and told as such. */
    private static Optional<String> number(ServicePort port) {
        return port.isPossible() ? numbered(port, port.port()) : Optional.empty();
    }

    /** A number on TCP and on UDP is two ports. */
    private static Optional<String> numbered(ServicePort port, Value<Integer> number) {
        return number.known().flatMap(known -> port.protocol().known().map(protocol -> known + "/" + protocol));
    }

    private Collision samePort(ServicePort first, ServicePort later) {
        return refused(
                place(later, later.port()),
                place(first, first.port()),
                "port " + later.label(),
                "port " + Phrases.number(later) + " is written twice");
    }

    private Collision sameNodePort(ServicePort first, ServicePort later) {
        String number = numbered(later, later.nodePort()).orElseThrow();
        return refused(
                place(later, later.nodePort()),
                place(first, first.nodePort()),
                "nodePort " + number,
                "nodePort " + number + " is written for two of its ports");
    }

    private Collision sameName(ServicePort first, ServicePort later) {
        String name = later.name().known().orElseThrow();
        return refused(
                place(later, later.name()),
                place(first, first.name()),
                "name " + name,
                "two of its ports are named " + name);
    }

    private static Place place(ServicePort port, Value<?> field) {
        return field.place().orElse(port.place());
    }

    private Collision refused(Place place, Place first, String subject, String what) {
        return Collision.refused(
                service, place, first, subject, "An API server refuses " + Phrases.name(service) + ": " + what + ".");
    }
}
