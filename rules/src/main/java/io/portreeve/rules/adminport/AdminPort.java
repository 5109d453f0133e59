package io.portreeve.rules.adminport;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rule.Termed;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.catalogue.PortCatalogue;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds administration ports on containers and Services, whatever writes them and whether or not anything forwards to them. */
public final class AdminPort implements Termed {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR2001",
            "admin-port",
            Severity.HIGH,
            "An administration port (SSH, Telnet, RDP, VNC, ...) on a container or a Service.",
            "administration",
            "lateral-movement",
            "cwe-284",
            "cwe-668",
            "s6473");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public SortedMap<String, List<String>> terms(RuleSettings settings) {
        return new TreeMap<>(Map.of(
                "ports",
                PortCatalogue.of(settings)
                        .ports(it -> it.danger() == Danger.ADMIN && it.confidence() == Confidence.CERTAIN)));
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        Stream<PortPair> services = context.topology().services().stream().flatMap(PortPair::of);
        Stream<PortPair> workloads = context.snapshot().workloads().stream().flatMap(PortPair::of);
        return Stream.concat(services, workloads)
                .flatMap(pair -> pair.judge(context).stream())
                .map(verdict -> verdict.finding(this));
    }
}
