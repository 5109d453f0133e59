package io.portreeve.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a condition looks at, and how the expression over one part becomes one over the object. */
public enum Subject {
    SERVICE,
    INGRESS,
    NETWORK_POLICY,
    POD,
    /** Every container but ephemeral ones, which the API gives no ports. */
    CONTAINERS,
    /** Those that go on running: without init containers that end. */
    RUNNING_CONTAINERS;

    private static final String SIDECARS = ".filter(container, container.?restartPolicy.orValue('') == 'Always')";

    /** How the objects are written that it may stand in. */
    List<Shape> shapes() {
        return switch (this) {
            case SERVICE -> List.of(Shape.SERVICES);
            case INGRESS -> List.of(Shape.INGRESSES);
            case NETWORK_POLICY -> List.of(Shape.NETWORK_POLICIES);
            case POD, CONTAINERS, RUNNING_CONTAINERS -> List.of(Shape.PODS, Shape.TEMPLATES, Shape.CRON_JOBS);
        };
    }

    /** The one that a word in {@code admission.yaml} means. */
    static Optional<Subject> of(String word) {
        return Stream.of(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of lists of offences: one list for each part. */
    String over(String part) {
        return switch (this) {
            case SERVICE, INGRESS, NETWORK_POLICY, POD -> part;
            case CONTAINERS ->
                each("pod.?containers.orValue([])", part) + "\n+ " + each("pod.?initContainers.orValue([])", part);
            case RUNNING_CONTAINERS ->
                each("pod.?containers.orValue([])", part) + "\n+ "
                        + each("pod.?initContainers.orValue([])" + SIDECARS, part);
        };
    }

    private static String each(String containers, String part) {
        return containers + ".map(container,\n" + part.indent(2).stripTrailing() + "\n)";
    }
}
