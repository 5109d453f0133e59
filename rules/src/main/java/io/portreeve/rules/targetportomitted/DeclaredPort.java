package io.portreeve.rules.targetportomitted;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.Workload;
import java.util.List;

/** The wording of what containers declare: {@code 8443 (https)}. */
final class DeclaredPort {
    private DeclaredPort() {}

    /** Each different declaration of the containers that serve. */
    static List<String> ofAll(List<Workload> workloads) {
        return workloads.stream()
                .flatMap(workload -> workload.pod().containers().stream())
                .filter(container -> container.role().serves())
                .flatMap(container -> container.ports().stream())
                .map(DeclaredPort::text)
                .distinct()
                .toList();
    }

    private static String text(ContainerPort port) {
        String label = port.label();
        String number = label.endsWith("/TCP") ? label.substring(0, label.indexOf('/')) : label;
        return port.name().known().map(name -> number + " (" + name + ")").orElse(number);
    }
}
