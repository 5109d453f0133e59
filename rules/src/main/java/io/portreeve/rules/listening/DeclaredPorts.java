package io.portreeve.rules.listening;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.Workload;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.stream.Stream;

/** What the serving containers of workloads declare, and its wording: {@code 8443 (https)}. */
public final class DeclaredPorts {
    private static final int MOST_NAMED = 5;

    private DeclaredPorts() {}

    /** The declarations that can take part in a Service. */
    public static Stream<ContainerPort> of(Workload workload) {
        return workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> container.ports().stream());
    }

    /** Each different declaration, in words. */
    public static List<String> words(List<Workload> workloads) {
        return workloads.stream()
                .flatMap(DeclaredPorts::of)
                .map(DeclaredPorts::words)
                .distinct()
                .toList();
    }

    /** {@code 80, 443 and 6 more}. */
    public static String inShort(List<Workload> workloads) {
        List<String> words = words(workloads);
        return words.size() <= MOST_NAMED + 1
                ? Phrases.and(words)
                : String.join(", ", words.subList(0, MOST_NAMED)) + " and " + (words.size() - MOST_NAMED) + " more";
    }

    /** {@code 8443 (https)}, {@code 53/UDP}. */
    public static String words(ContainerPort port) {
        String label = port.label();
        String number = label.endsWith("/TCP") ? label.substring(0, label.indexOf('/')) : label;
        return port.name().known().map(name -> number + " (" + name + ")").orElse(number);
    }
}
