package io.portreeve.reachability;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.HashMap;
import java.util.Map;

/** Which numbers a pod's port names stand for. */
final class NamedPorts {
    private NamedPorts() {}

    /** Those that some rule mentions; of two of one name and protocol the first container's. */
    static Map<NamedPort, Integer> of(Workload workload, Vocabulary vocabulary) {
        if (vocabulary.portNames().isEmpty()) {
            return Map.of();
        }
        Map<NamedPort, Integer> ports = new HashMap<>();
        boolean unknownNames = false;
        for (Container container : workload.pod().containers()) {
            if (container.role().serves()) {
                container.ports().forEach(port -> add(port, vocabulary, ports));
                unknownNames |=
                        container.ports().stream().anyMatch(port -> port.name().isUnresolved());
            }
        }
        if (unknownNames) {
            vocabulary.portNames().forEach(name -> addUnknown(name, ports));
        }
        return ports.isEmpty() ? Map.of() : ports;
    }

    private static void add(ContainerPort port, Vocabulary vocabulary, Map<NamedPort, Integer> ports) {
        String name = port.name().known().orElse("");
        if (vocabulary.mentionsPort(name)) {
            int number = port.number().known().orElse(Traits.UNKNOWN_NUMBER);
            port.protocol()
                    .known()
                    .ifPresentOrElse(
                            protocol -> ports.putIfAbsent(new NamedPort(name, protocol), number),
                            () -> addUnknown(name, ports));
        }
    }

    private static void addUnknown(String name, Map<NamedPort, Integer> ports) {
        for (Protocol protocol : Protocol.values()) {
            ports.putIfAbsent(new NamedPort(name, protocol), Traits.UNKNOWN_NUMBER);
        }
    }
}
