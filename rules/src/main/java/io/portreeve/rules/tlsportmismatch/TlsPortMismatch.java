package io.portreeve.rules.tlsportmismatch;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.ServiceType;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds ports where one side says TLS and the other plain text. */
public final class TlsPortMismatch implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1005",
            "tls-port-mismatch",
            Severity.MEDIUM,
            "TLS by number, name or protocol on one side of a port, and plain text on the other.",
            "wiring",
            "tls",
            "cwe-319");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream()
                .filter(binding -> !binding.service().is(ServiceType.EXTERNAL_NAME))
                .flatMap(binding -> binding.ports().stream().flatMap(port -> check(context.topology(), binding, port)));
    }

    private Stream<Finding> check(Topology topology, ServiceBinding binding, PortBinding port) {
        Optional<Finding> own = new ServicePortCheck(this, binding, port).check();
        return Stream.concat(own.stream(), frontFindings(topology, port));
    }

    /** One for each object, however many of its rules lead here. */
    private Stream<Finding> frontFindings(Topology topology, PortBinding port) {
        Map<String, Finding> once = new TreeMap<>();
        topology.fronts(port.port()).stream()
                .flatMap(front -> new FrontCheck(this, front, port.targets()).check().stream())
                .forEach(finding -> once.putIfAbsent(finding.range().toString(), finding));
        return once.values().stream();
    }
}
