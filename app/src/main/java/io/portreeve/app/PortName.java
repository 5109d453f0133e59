package io.portreeve.app;

import io.portreeve.exposure.Stages;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A port as somebody names it to have it explained: {@code KIND/NAMESPACE/NAME[:PORT]}, without the namespace where nobody wrote one.
 *
 * @param port a number or a name; of a Service its own port; empty for every one
 */
record PortName(ObjectName object, Optional<String> port) {
    static PortName parse(String typed) {
        int colon = typed.indexOf(':');
        String object = colon < 0 ? typed : typed.substring(0, colon);
        Optional<String> port = colon < 0 ? Optional.empty() : Optional.of(typed.substring(colon + 1));
        return ObjectName.parse(object)
                .map(name -> new PortName(name, port))
                .orElseThrow(() -> new UsageException(
                        "a port is named KIND/NAMESPACE/NAME:PORT or KIND/NAME:PORT, not '" + typed + "'"));
    }

    /** The ports of pods that it means, of every object of that name. */
    List<PortTarget> find(Stages stages) {
        List<KubernetesObject> named =
                stages.snapshot().objects().stream().filter(this::isMeant).toList();
        if (named.isEmpty()) {
            throw new UsageException("there is no " + this + Nearest.hint(toString(), names(stages)));
        }
        Set<PortTarget> found = new LinkedHashSet<>();
        for (KubernetesObject meant : named) {
            if (meant instanceof Service service) {
                stages.topology().binding(service).ports().stream()
                        .filter(this::isMeant)
                        .map(PortBinding::targets)
                        .forEach(found::addAll);
            } else {
                stages.exposure().to((Workload) meant).stream()
                        .flatMap(path -> path.target().stream())
                        .filter(target -> port.isEmpty() || isPort(target))
                        .map(PortName::bare)
                        .forEach(found::add);
            }
        }
        return new ArrayList<>(found);
    }

    private boolean isMeant(KubernetesObject candidate) {
        return isKnown(candidate) && object.isMeant(candidate);
    }

    private static boolean isKnown(KubernetesObject candidate) {
        return candidate instanceof Service || candidate instanceof Workload;
    }

    private boolean isMeant(PortBinding binding) {
        ServicePort own = binding.port();
        return port.isEmpty()
                || own.port().known().map(String::valueOf).equals(port)
                || own.name().known().equals(port);
    }

    private boolean isPort(PortTarget target) {
        boolean named = target.declared()
                .filter(declared -> declared.name().known().equals(port))
                .isPresent();
        return named || port.equals(Optional.of(String.valueOf(target.number())));
    }

    /** Told apart by workload, number and protocol alone. */
    private static PortTarget bare(PortTarget target) {
        return new PortTarget(
                target.workload(), target.number(), target.protocol(), Optional.empty(), Optional.empty());
    }

    private static List<String> names(Stages stages) {
        return stages.snapshot().objects().stream()
                .filter(PortName::isKnown)
                .map(ObjectName::of)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
