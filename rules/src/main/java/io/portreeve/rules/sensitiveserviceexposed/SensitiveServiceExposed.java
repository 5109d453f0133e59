package io.portreeve.rules.sensitiveserviceexposed;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rule.Termed;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.published.Door;
import io.portreeve.rules.published.PublishedPort;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds stores, brokers and consoles that are reached from beyond the cluster. */
public final class SensitiveServiceExposed implements Termed {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR2004",
            "sensitive-service-exposed",
            Severity.CRITICAL,
            "A data store, broker, secret store or console that is reachable from beyond the cluster.",
            "exposure",
            "data",
            "cwe-284",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public SortedMap<String, List<String>> terms(RuleSettings settings) {
        return new TreeMap<>(Map.of(
                "ports",
                PortCatalogue.of(settings)
                        .ports(it -> it.isConfirmed()
                                && it.isSensitive()
                                && !it.danger().givesControl())));
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return PublishedPort.sensitive(
                        context, it -> it.isSensitive() && !it.danger().givesControl())
                .map(door -> Door.finding(this, door, context));
    }
}
