package io.portreeve.finding;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ports that a finding is about, told by where it stands: inside a port, or on a Service as a whole. */
final class PortsByPlace {
    private PortsByPlace() {}

    static List<FindingPort> of(Finding finding) {
        if (finding.object() instanceof Service service) {
            return ofService(service, finding);
        }
        Optional<FindingPort> declared = finding.object() instanceof Workload workload
                ? ofWorkload(workload, finding.place())
                : Optional.empty();
        return declared.or(() -> finding.exposure().flatMap(PortsByPlace::ofPath)).stream()
                .toList();
    }

    /** A finding about the Service as a whole is about each of its ports. */
    private static List<FindingPort> ofService(Service service, Finding finding) {
        return service.ports().stream()
                .filter(port -> isInside(finding.place(), port.place()))
                .findFirst()
                .map(FindingPort::of)
                .map(port -> target(finding)
                        .map(target -> port.and(FindingPort.of(target)))
                        .orElse(port))
                .map(List::of)
                .orElseGet(() -> service.ports().stream().map(FindingPort::of).toList());
    }

    private static Optional<PortTarget> target(Finding finding) {
        return finding.exposure().flatMap(ExposurePath::target);
    }

    private static Optional<FindingPort> ofWorkload(Workload workload, Place place) {
        return workload.pod().containers().stream()
                .flatMap(container -> container.ports().stream())
                .filter(port -> isInside(place, port.place()))
                .map(FindingPort::of)
                .findFirst();
    }

    private static Optional<FindingPort> ofPath(ExposurePath path) {
        Optional<FindingPort> behind = path.target().map(FindingPort::of);
        return path.servicePort()
                .map(FindingPort::of)
                .map(port -> behind.map(port::and).orElse(port))
                .or(() -> behind);
    }

    /** Fields, not characters, are compared: what an alias stands for is written elsewhere. */
    private static boolean isInside(Place inner, Place outer) {
        String path = outer.path();
        return Stream.of(".", "[").anyMatch(step -> inner.path().startsWith(path + step))
                || inner.path().equals(path);
    }
}
