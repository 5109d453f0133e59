package io.portreeve.rules.targetportunresolved;

import io.portreeve.finding.Finding;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.stream.Collectors;

/** The ports that a workload's serving containers declare. */
record DeclaredPorts(Workload workload, List<ContainerPort> ports) {
    private static final int MOST_NAMED = 5;

    static DeclaredPorts of(Workload workload) {
        return new DeclaredPorts(
                workload,
                workload.pod().containers().stream()
                        .filter(container -> container.role().serves())
                        .flatMap(container -> container.ports().stream())
                        .toList());
    }

    List<ContainerPort> of(Protocol protocol) {
        return ports.stream().filter(port -> port.protocol().is(protocol)).toList();
    }

    List<String> names(Protocol protocol) {
        return of(protocol).stream()
                .flatMap(port -> port.name().known().stream())
                .toList();
    }

    /** {@code Deployment web declares http (8080/TCP) and metrics (9090/TCP).} */
    String sentence() {
        List<String> words =
                ports.stream().map(DeclaredPorts::words).limit(MOST_NAMED).collect(Collectors.toList());
        if (ports.size() > MOST_NAMED) {
            words.add(ports.size() - MOST_NAMED + " more");
        }
        String declared = words.isEmpty() ? "no ports" : Phrases.and(words);
        return Phrases.name(workload) + " declares " + declared + ".";
    }

    void relateTo(Finding.Builder finding) {
        if (ports.isEmpty()) {
            finding.related(workload.meta().namePlace().range(), Phrases.name(workload) + " declares no ports");
        }
        for (ContainerPort port : ports) {
            finding.related(
                    port.name().place().or(() -> port.number().place()),
                    Phrases.name(workload) + " has " + words(port));
        }
    }

    private static String words(ContainerPort port) {
        return port.name()
                .known()
                .map(name -> name + " (" + port.label() + ")")
                .orElse(port.label() + " without a name");
    }
}
