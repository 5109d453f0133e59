package io.portreeve.rules.policyportunresolved;

import io.portreeve.document.ScalarEdits;
import io.portreeve.document.TextEdit;
import io.portreeve.finding.Fix;
import io.portreeve.model.ContainerPort;
import io.portreeve.rules.listening.NamedDeclarations;
import io.portreeve.rules.meant.NearestName;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The edit that gives a policy's port the name, or the number, by which its author must have meant it. */
final class PortNameFix {
    private final NamedPolicyPort port;
    private final Topology topology;

    PortNameFix(NamedPolicyPort port, Topology topology) {
        this.port = port;
        this.topology = topology;
    }

    /** Whether nothing shows which port was meant. */
    boolean isGuess() {
        return nearest().isEmpty() && number().isEmpty() && port.otherProtocol().isEmpty();
    }

    private Optional<String> nearest() {
        return NearestName.of(port.name(), sharedNames());
    }

    Fix fix() {
        return nearest()
                .map(name -> write(name, ScalarEdits.word(port.place().range(), name)))
                .or(() -> number().map(number -> write(number.toString(), numberEdit(number))))
                .orElseGet(() -> Fix.advice(port.otherProtocol()
                        .map(protocol -> "write protocol: " + protocol)
                        .orElse("give a containerPort of the pods the name " + port.name()
                                + ", or name another port here")));
    }

    private Set<String> sharedNames() {
        Set<String> names = names(port.pods().get(0));
        port.pods().forEach(workload -> names.retainAll(names(workload)));
        return names;
    }

    private Set<String> names(NamedDeclarations workload) {
        return workload.ports().stream()
                .filter(port::isOfProtocol)
                .map(ContainerPort::name)
                .flatMap(name -> name.known().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The one number behind the Service ports of that name; empty where some pod is not behind one. */
    private Optional<Integer> number() {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (NamedDeclarations pods : port.pods()) {
            List<Integer> behind = behindServices(pods);
            if (behind.isEmpty()) {
                return Optional.empty();
            }
            numbers.addAll(behind);
        }
        return numbers.size() == 1 ? Optional.of(numbers.iterator().next()) : Optional.empty();
    }

    /** {@code  Service shop/api has a port scrape, which leads to 9100.}, where a Service's port was named by mistake. */
    String explanation() {
        return number().flatMap(number -> topology.servicesOf(port.pods().get(0).workload()).stream()
                        .map(ServiceBinding::service)
                        .filter(service -> service.ports().stream()
                                .anyMatch(some -> some.name().is(port.name())))
                        .findFirst()
                        .map(service -> " " + Phrases.name(service) + " has a port " + port.name() + ", which leads to "
                                + number + "."))
                .orElse("");
    }

    private List<Integer> behindServices(NamedDeclarations pods) {
        return topology.servicesOf(pods.workload()).stream()
                .flatMap(binding -> binding.ports().stream())
                .filter(binds -> binds.port().name().is(port.name()))
                .flatMap(binds -> binds.targets().stream())
                .filter(target -> target.workload().equals(pods.workload()))
                .filter(target ->
                        port.protocol().map(some -> some == target.protocol()).orElse(true))
                .map(PortTarget::number)
                .toList();
    }

    /** An administrators' policy has another field for numbers. */
    private Optional<TextEdit> numberEdit(int number) {
        return port.rule().policy().tier().isolates()
                ? ScalarEdits.number(port.place().range(), number)
                : Optional.empty();
    }

    private Fix write(String value, Optional<TextEdit> edit) {
        return Fix.edit("write port: " + value, edit).unlessShared(port.place());
    }
}
