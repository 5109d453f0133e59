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
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number in a rule that is a Service's port, and no port of the pods behind it.
 *
 * @param place where the number is written
 * @param hits the Service ports that are called so, with the other numbers to which they lead; never empty in what {@link #of} finds
 */
record MistakenPort(DirectedRule rule, int number, Protocol protocol, Place place, List<ServicedPort> hits) {
    /** @param pods those that the rule is about; whether one of them shows the number is soon seen, so that is asked first */
    static Optional<MistakenPort> of(DirectedRule rule, PolicyPort port, Destinations pods, Topology topology) {
        Optional<Place> place = port.port().place();
        Optional<Protocol> protocol = port.protocol().known();
        Optional<Integer> number = oneNumber(port);
        if (number.isEmpty() || place.isEmpty() || protocol.isEmpty()) {
            return Optional.empty();
        }
        MistakenPort asked = new MistakenPort(rule, number.get(), protocol.get(), place.get(), List.of());
        return pods.all().anyMatch(asked::isServedBy)
                ? Optional.empty()
                : asked.hit(pods, topology).filter(MistakenPort::leadsElsewhere);
    }

    private boolean isServedBy(Workload workload) {
        return PortStanding.of(workload, number, protocol).isServed();
    }

    /** The same with the Service ports that are called so, unless a pod that shows no port at all may serve the number. */
    private Optional<MistakenPort> hit(Destinations pods, Topology topology) {
        Set<Workload> behind = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ServicedPort> called = new ArrayList<>();
        for (ServicedPort serviced : ServicedPort.of(pods, topology)) {
            if (serviced.isOf(protocol) && (serviced.isCalled(number) || serviced.leadsTo(number))) {
                behind.add(serviced.target().workload());
                called.add(serviced);
            }
        }
        boolean mayBeServed = pods.all()
                .anyMatch(workload -> !behind.contains(workload)
                        && PortStanding.of(workload, number, protocol) == PortStanding.NOTHING_DECLARED);
        return mayBeServed
                ? Optional.empty()
                : Optional.of(new MistakenPort(rule, number, protocol, place, List.copyOf(called)));
    }

    private boolean leadsElsewhere() {
        return !hits.isEmpty() && hits.stream().noneMatch(hit -> hit.leadsTo(number));
    }

    /** The number that a port of a rule is, unless it is a name or a range. */
    static Optional<Integer> oneNumber(PolicyPort port) {
        return port.port().known().orElse(null) instanceof PortRef.Numbered numbered
                        && port.endPort().place().isEmpty()
                ? Optional.of(numbered.port())
                : Optional.empty();
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
