package io.portreeve.rules.targetportomitted;

import io.portreeve.model.ContainerPort;

/** The wording of a container's declaration: {@code 8443 (https)}. */
final class DeclaredPort {
    private DeclaredPort() {}

    static String text(ContainerPort port) {
        String label = port.label();
        String number = label.endsWith("/TCP") ? label.substring(0, label.indexOf('/')) : label;
        return port.name().known().map(name -> number + " (" + name + ")").orElse(number);
    }
}
