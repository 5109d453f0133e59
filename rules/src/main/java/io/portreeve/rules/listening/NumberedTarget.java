package io.portreeve.rules.listening;

import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.rules.meant.Passing;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Service port that leads to a number, with the pods that are meant for certain and how the number stands in each.
 *
 * @param pods without those that merely pass, such as Jobs
 */
public record NumberedTarget(Service service, ServicePort port, int number, Protocol protocol, List<Pods> pods) {
    private static final int LAST_PORT = 65535;

    public NumberedTarget {
        pods = List.copyOf(pods);
    }

    /** The pods of one workload, and how the number stands in them. */
    public record Pods(Workload workload, PortStanding standing) {}

    /** Empty where the port leads to a name, where it is not known, and where it is not known which pods are meant. */
    public static Optional<NumberedTarget> of(ServiceBinding binding, PortBinding binds) {
        ServicePort port = binds.port();
        Optional<Protocol> protocol = port.protocol().known();
        Optional<Integer> number = port.targetPort()
                .known()
                .filter(PortRef.Numbered.class::isInstance)
                .map(ref -> ((PortRef.Numbered) ref).port())
                .filter(at -> at >= 1 && at <= LAST_PORT);
        boolean unclear = !port.isPossible() || !binds.unclear().isEmpty();
        if (unclear || number.isEmpty() || protocol.isEmpty()) {
            return Optional.empty();
        }
        List<Pods> pods = binds.targets().stream()
                .map(PortTarget::workload)
                .filter(workload -> !Passing.is(workload))
                .map(workload -> new Pods(workload, PortStanding.of(workload, number.get(), protocol.get())))
                .toList();
        return Optional.of(new NumberedTarget(binding.service(), port, number.get(), protocol.get(), pods))
                .filter(target -> !target.pods().isEmpty());
    }

    public List<Workload> workloads() {
        return pods.stream().map(Pods::workload).toList();
    }

    /**
     * The workloads of some standing. Those with one kind and name are alternatives, since all pods of a Service are in its
     * namespace: they count where each of them stands so.
     */
    public List<Workload> that(Set<PortStanding> standings) {
        Map<String, Boolean> whole = pods.stream()
                .collect(Collectors.toMap(
                        alternative -> identity(alternative.workload()),
                        alternative -> standings.contains(alternative.standing()),
                        Boolean::logicalAnd));
        return workloads().stream()
                .filter(workload -> Boolean.TRUE.equals(whole.get(identity(workload))))
                .toList();
    }

    private static String identity(Workload workload) {
        return workload.kind() + "/" + workload.name();
    }

    /** Whether a workload with a sign that something listens there is certain to run beside another. */
    private boolean isServedBeside(Workload other) {
        return pods.stream()
                .filter(some -> some.standing().isServed())
                .anyMatch(some -> some.workload().namespace().equals(other.namespace()));
    }

    /** The workloads that declare other numbers only, beside one with a sign that something listens there. */
    public List<Workload> lacking() {
        return that(Set.of(PortStanding.OTHERS_ONLY)).stream()
                .filter(this::isServedBeside)
                .toList();
    }

    /** Whether no workload shows a sign that something listens there. */
    public boolean isServedByNone() {
        return pods.stream().map(Pods::standing).noneMatch(PortStanding::isServed);
    }

    /** Whether the pods were only found in other folders, where no namespace is written to say that they belong together. */
    public boolean isGuessed() {
        return workloads().stream().noneMatch(workload -> Together.are(service, workload));
    }

    /** Whether another port of the Service leads to the same number with {@code other}. */
    public boolean isTwinOf(Protocol other) {
        return service.ports().stream()
                .filter(twin -> twin.protocol().is(other))
                .anyMatch(twin -> twin.targetPort().is(new PortRef.Numbered(number)));
    }

    /** {@code 8080}, or {@code 53/UDP} where it is not TCP. */
    public String label() {
        return protocol == Protocol.TCP ? String.valueOf(number) : number + "/" + protocol;
    }

    /** {@code Deployment web and StatefulSet db}. */
    public static List<String> names(List<Workload> workloads) {
        return workloads.stream()
                .map(workload -> Phrases.name(workload))
                .distinct()
                .toList();
    }
}
