package io.portreeve.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names by which rules and Services can call ports of a pod: those of containers that serve, in the order in which they are written.
 *
 * @param complete whether every name is known
 */
public record PortNames(List<Declared> declared, boolean complete) {
    /** No port has a name. */
    public static final PortNames NONE = new PortNames(List.of(), true);

    public PortNames {
        declared = List.copyOf(declared);
    }

    /** Those of a pod's containers. */
    public static PortNames of(List<Container> containers) {
        List<Declared> declared = new ArrayList<>();
        boolean complete = true;
        for (Container container : containers) {
            if (container.role().serves()) {
                for (ContainerPort port : container.ports()) {
                    port.name().known().ifPresent(name -> declared.add(Declared.of(name, port)));
                    complete &= !port.name().isUnresolved();
                }
            }
        }
        return declared.isEmpty() && complete ? NONE : new PortNames(declared, complete);
    }

    /**
     * One of them.
     *
     * @param protocol empty where it is not known
     * @param number empty where it is not known
     */
    public record Declared(String name, Optional<Protocol> protocol, Optional<Integer> number) {
        static Declared of(String name, ContainerPort port) {
            return new Declared(name, port.protocol().known(), port.number().known());
        }
    }
}
