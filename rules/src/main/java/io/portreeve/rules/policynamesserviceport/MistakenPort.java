package io.portreeve.rules.policynamesserviceport;

import io.portreeve.model.Place;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rules.listening.PortStanding;
import io.portreeve.rules.policy.Destinations;
import io.portreeve.rules.policy.DirectedRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number in a rule that is a Service's port, and no port of the pods behind it.
 *
 * @param place where the number is written
 * @param hits the Service ports that are called so, with the other numbers to which they lead; never empty
 */
record MistakenPort(DirectedRule rule, int number, Protocol protocol, Place place, List<ServicedPort> hits) {
    /**
     * @param pods those that the rule is about
     * @param serviced their ports behind Services
     */
    static Optional<MistakenPort> of(
            DirectedRule rule, PolicyPort port, Destinations pods, List<ServicedPort> serviced) {
        Optional<Place> place = port.port().place();
        Optional<Protocol> protocol = port.protocol().known();
        Optional<Integer> number = oneNumber(port);
        if (number.isEmpty() || place.isEmpty() || protocol.isEmpty()) {
            return Optional.empty();
        }
        List<ServicedPort> hits = serviced.stream()
                .filter(each -> each.isOf(protocol.get()))
                .filter(each -> each.isCalled(number.get()) || each.leadsTo(number.get()))
                .toList();
        boolean isRight = hits.stream().anyMatch(hit -> hit.leadsTo(number.get()));
        return hits.isEmpty() || isRight || mayBeServed(number.get(), protocol.get(), pods, hits)
                ? Optional.empty()
                : Optional.of(new MistakenPort(rule, number.get(), protocol.get(), place.get(), hits));
    }

    private static Optional<Integer> oneNumber(PolicyPort port) {
        return port.port().known().orElse(null) instanceof PortRef.Numbered numbered
                        && port.endPort().place().isEmpty()
                ? Optional.of(numbered.port())
                : Optional.empty();
    }

    /** Whether some pod shows the number, or shows nothing at all and has no Service that says where it listens. */
    private static boolean mayBeServed(int number, Protocol protocol, Destinations pods, List<ServicedPort> hits) {
        Set<Workload> behind = Collections.newSetFromMap(new IdentityHashMap<>());
        hits.forEach(hit -> behind.add(hit.target().workload()));
        return pods.all().anyMatch(workload -> {
            PortStanding standing = PortStanding.of(workload, number, protocol);
            return standing.isServed() || (standing == PortStanding.NOTHING_DECLARED && !behind.contains(workload));
        });
    }

    Service service() {
        return hits.get(0).service();
    }

    /** {@code port}, or {@code node port} where the Service has the number as such only. */
    String kind() {
        return hits.get(0).binds().port().port().is(number) ? "port" : "node port";
    }

    /** The numbers behind the Services, each once. */
    List<Integer> targets() {
        return hits.stream().map(hit -> hit.target().number()).distinct().toList();
    }

    /** The name by which the Services find different numbers in their pods. */
    Optional<String> targetName() {
        List<Optional<PortRef>> names = hits.stream()
                .map(hit -> hit.binds().port().targetPort().known())
                .distinct()
                .toList();
        return names.size() == 1 && names.get(0).orElse(null) instanceof PortRef.Named named
                ? Optional.of(named.name())
                : Optional.empty();
    }
}
