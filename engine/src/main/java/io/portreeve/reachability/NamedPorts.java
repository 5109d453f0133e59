package io.portreeve.reachability;

import io.portreeve.model.PortNames;
import io.portreeve.model.Protocol;
import io.portreeve.model.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which numbers a pod's port names stand for: those that some rule mentions, of two of one name and protocol the first. */
final class NamedPorts {
    private static final List<Protocol> PROTOCOLS = List.of(Protocol.values());

    private final Vocabulary vocabulary;
    private final Signature to;
    private final int start;

    private NamedPorts(Vocabulary vocabulary, Signature to) {
        this.vocabulary = vocabulary;
        this.to = to;
        this.start = to.size();
    }

    /** Adds them to a signature. */
    static void sign(PortNames names, Vocabulary vocabulary, Signature to) {
        if (!vocabulary.portNames().isEmpty()) {
            new NamedPorts(vocabulary, to).add(names);
        }
        to.add(Vocabulary.END);
    }

    private void add(PortNames names) {
        names.declared().forEach(this::add);
        for (int name = 0; !names.complete() && name < vocabulary.portNames().size(); name++) {
            addUnknown(name);
        }
    }

    private void add(PortNames.Declared port) {
        int name = vocabulary.portName(port.name());
        if (name == Vocabulary.NOT_MENTIONED) {
            return;
        }
        if (port.protocol().isEmpty()) {
            addUnknown(name);
        } else {
            addUnlessThere(name, port.protocol().get(), port.number().orElse(PortSet.UNKNOWN_NUMBER));
        }
    }

    private void addUnknown(int name) {
        for (Protocol protocol : PROTOCOLS) {
            addUnlessThere(name, protocol, PortSet.UNKNOWN_NUMBER);
        }
    }

    private void addUnlessThere(int name, Protocol protocol, int number) {
        int key = name * PROTOCOLS.size() + PROTOCOLS.indexOf(protocol);
        if (!to.hasPair(start, key)) {
            to.addPair(start, key, number);
        }
    }

    /** What {@link #sign} has written. */
    static Map<NamedPort, Integer> of(Signature signed, Vocabulary vocabulary) {
        Map<NamedPort, Integer> ports = new HashMap<>(4);
        for (int at = 0; signed.get(at) != Vocabulary.END; at += 2) {
            String name = vocabulary.portNames().get(signed.get(at) / PROTOCOLS.size());
            Protocol protocol = PROTOCOLS.get(signed.get(at) % PROTOCOLS.size());
            ports.put(new NamedPort(name, protocol), signed.get(at + 1));
        }
        return ports.isEmpty() ? Map.of() : Map.copyOf(ports);
    }
}
