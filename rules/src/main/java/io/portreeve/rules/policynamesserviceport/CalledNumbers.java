package io.portreeve.rules.policynamesserviceport;

import io.portreeve.model.PolicyPort;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.util.HashSet;
import java.util.Set;

/** The numbers that clients of Services dial, wherever the Services are: a rule with none of them names no Service's port. */
final class CalledNumbers {
    private final Set<Integer> numbers = new HashSet<>();

    private CalledNumbers() {}

    static CalledNumbers of(Topology topology) {
        CalledNumbers called = new CalledNumbers();
        for (ServiceBinding service : topology.services()) {
            service.ports().forEach(called::add);
        }
        return called;
    }

    private void add(PortBinding binding) {
        binding.port().port().known().ifPresent(numbers::add);
        binding.port().nodePort().known().ifPresent(numbers::add);
    }

    boolean has(PolicyPort port) {
        return MistakenPort.oneNumber(port).filter(numbers::contains).isPresent();
    }
}
