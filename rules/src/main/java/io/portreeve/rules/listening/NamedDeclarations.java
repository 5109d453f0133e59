package io.portreeve.rules.listening;

import io.portreeve.finding.Finding;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.stream.Collectors;

/** The ports that a workload's serving containers declare, for who asks for one by name. */
public record NamedDeclarations(Workload workload, List<ContainerPort> ports) {
    private static final int MOST_NAMED = 5;

    public NamedDeclarations {
        ports = List.copyOf(ports);
    }

    public static NamedDeclarations of(Workload workload) {
        return new NamedDeclarations(workload, DeclaredPorts.of(workload).toList());
    }

    public List<ContainerPort> of(Protocol protocol) {
        return ports.stream().filter(port -> port.protocol().is(protocol)).toList();
    }

    public List<String> names(Protocol protocol) {
        return of(protocol).stream()
                .flatMap(port -> port.name().known().stream())
                .toList();
    }

    /** {@code Deployment web declares http (8080/TCP) and metrics (9090/TCP).} */
    public String sentence() {
        List<String> words =
                ports.stream().map(NamedDeclarations::words).limit(MOST_NAMED).collect(Collectors.toList());
        if (ports.size() > MOST_NAMED) {
            words.add(ports.size() - MOST_NAMED + " more");
        }
        String declared = words.isEmpty() ? "no ports" : Phrases.and(words);
        return Phrases.name(workload) + " declares " + declared + ".";
    }

    public void relateTo(Finding.Builder finding) {
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
