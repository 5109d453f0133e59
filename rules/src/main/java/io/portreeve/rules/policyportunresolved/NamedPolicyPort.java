package io.portreeve.rules.policyportunresolved;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.rules.listening.NamedDeclarations;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.policy.Destinations;
import io.portreeve.rules.policy.DirectedRule;
import java.util.List;
import java.util.Optional;

/**
 * A port of a rule that is a name, and what the pods declare that have to resolve it.
 *
 * @param protocol empty where the name counts with whatever protocol the pods declare it
 * @param place where the name is written
 * @param pods those that the rule is about for certain
 */
record NamedPolicyPort(
        DirectedRule rule, String name, Optional<Protocol> protocol, Place place, List<NamedDeclarations> pods) {
    static boolean isName(PolicyPort port) {
        return port.port().known().orElse(null) instanceof PortRef.Named;
    }

    /** Every name among the ports of a rule; none where a declaration that is filled in later may have it. */
    static List<NamedPolicyPort> of(DirectedRule rule, Destinations pods) {
        List<NamedDeclarations> declared =
                pods.sure().stream().map(NamedDeclarations::of).toList();
        boolean unclear = pods.all().map(NamedDeclarations::of).anyMatch(NamedPolicyPort::isUnclear);
        return unclear
                ? List.of()
                : rule.rule().ports().stream()
                        .flatMap(port -> of(rule, port, declared).stream())
                        .toList();
    }

    private static Optional<NamedPolicyPort> of(DirectedRule rule, PolicyPort port, List<NamedDeclarations> pods) {
        Optional<Place> place = port.port().place();
        boolean isKnown = place.isPresent() && !port.protocol().isUnresolved();
        return isKnown && port.port().known().orElse(null) instanceof PortRef.Named named
                ? Optional.of(
                        new NamedPolicyPort(rule, named.name(), port.protocol().known(), place.get(), pods))
                : Optional.empty();
    }

    private static boolean isUnclear(NamedDeclarations pods) {
        return pods.ports().stream()
                .anyMatch(port -> port.name().isUnresolved() || port.protocol().isUnresolved());
    }

    /** Whether a declaration is of the name, with the right protocol. */
    boolean isMeantBy(ContainerPort port) {
        return port.name().is(name) && isOfProtocol(port);
    }

    boolean isOfProtocol(ContainerPort port) {
        return protocol.map(wanted -> port.protocol().is(wanted)).orElse(true);
    }

    List<NamedDeclarations> having() {
        return pods.stream().filter(this::has).toList();
    }

    private boolean has(NamedDeclarations workload) {
        return workload.ports().stream().anyMatch(this::isMeantBy);
    }

    /** Those that lack the name but have what others call so: the same number, under another name or none. */
    List<NamedDeclarations> callingItOtherwise() {
        List<Integer> numbers = pods.stream()
                .flatMap(workload -> workload.ports().stream())
                .filter(this::isMeantBy)
                .flatMap(port -> port.number().known().stream())
                .toList();
        return pods.stream()
                .filter(workload -> !has(workload))
                .filter(workload -> workload.ports().stream()
                        .anyMatch(port -> isOfProtocol(port)
                                && port.number()
                                        .known()
                                        .filter(numbers::contains)
                                        .isPresent()))
                .toList();
    }

    /** {@code TCP port named http}. */
    String wanted() {
        return protocol.map(some -> some + " port").orElse("port") + " named " + name;
    }

    /** Whether the pods were only found in other folders, where no namespace is written to say that they belong together. */
    boolean isGuessed() {
        KubernetesObject policy = rule.policy().object();
        return rule.policy().tier().isolates()
                && pods.stream()
                        .map(NamedDeclarations::workload)
                        .noneMatch(workload -> Together.are(policy, workload)
                                || (policy.namespace().isPresent()
                                        && workload.namespace().isPresent()));
    }

    /** The protocol with which the pods have the name, where it is not the one that is asked for. */
    Optional<Protocol> otherProtocol() {
        return pods.stream()
                .flatMap(workload -> workload.ports().stream())
                .filter(port -> port.name().is(name))
                .flatMap(port -> port.protocol().known().stream())
                .findFirst();
    }
}
