package io.portreeve.rules.privilegedport;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.rules.listening.DeclaredPorts;
import io.portreeve.rules.meant.Passing;
import io.portreeve.rules.meant.Together;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A port below 1024 that a container is to open.
 *
 * @param object what says so: the workload that declares the port, or a Service that leads to it
 * @param place where it says so
 */
record OpenedPort(KubernetesObject object, Place place, Workload workload, Container container, int number) {
    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final Pattern IDLE =
            Pattern.compile("^(/\\S*/)?sleep$|\\bsleep (infinity|\\d{4,})|tail -f /dev/null");

    /** The ports that a workload's serving containers declare, each number once whatever its protocols. */
    static Stream<OpenedPort> declaredBy(Workload workload) {
        return workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container ->
                        once(container.ports().stream().flatMap(port -> declared(workload, container, port).stream())));
    }

    private static Stream<OpenedPort> once(Stream<OpenedPort> ports) {
        return ports
                .collect(Collectors.toMap(OpenedPort::subject, port -> port, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    /** What tells it from others of the same object. */
    String subject() {
        return workload.name() + " " + container.name().known().orElse("") + " " + number;
    }

    private static Optional<OpenedPort> declared(Workload workload, Container container, ContainerPort port) {
        return port.number()
                .known()
                .filter(OpenedPort::isPrivileged)
                .flatMap(number -> port.number()
                        .place()
                        .map(place -> new OpenedPort(workload, place, workload, container, number)));
    }

    /** The ports to which a Service leads, of pods that declare none: it is their only container that has to open them. */
    static Stream<OpenedPort> reachedBy(ServiceBinding binding) {
        return binding.ports().stream()
                .filter(binds -> binds.port().isPossible())
                .flatMap(binds -> once(binds.targets().stream()
                        .filter(target -> isPrivileged(target.number()))
                        .filter(target -> Together.are(binding.service(), target.workload()))
                        .flatMap(target -> reached(binding, binds.port(), target).stream())));
    }

    private static Optional<OpenedPort> reached(ServiceBinding binding, ServicePort port, PortTarget target) {
        Workload workload = target.workload();
        List<Container> serving = workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .toList();
        boolean silent = DeclaredPorts.of(workload).findAny().isEmpty() && serving.size() == 1;
        return port.targetPort()
                .place()
                .or(() -> port.port().place())
                .filter(place -> silent && !Passing.is(workload) && !isIdle(serving.get(0)))
                .map(place -> new OpenedPort(binding.service(), place, workload, serving.get(0), target.number()));
    }

    /** Whether the container is told to do nothing, as one is that people only open a shell in. */
    private static boolean isIdle(Container container) {
        return Stream.concat(container.command().stream(), container.args().stream())
                .flatMap(word -> word.known().stream())
                .anyMatch(word -> IDLE.matcher(word).find());
    }

    private static boolean isPrivileged(int number) {
        return number >= 1 && number < FIRST_UNPRIVILEGED;
    }
}
