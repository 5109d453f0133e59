package io.portreeve.rules.policywithouteffect;

import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.Workload;
import io.portreeve.rule.RuleContext;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The addresses that pods of the input are known to have, in each unit; worked out once. */
final class PodAddresses {
    private final Map<String, NavigableMap<IpAddress, Workload>> byUnit = new HashMap<>();

    private PodAddresses(RuleContext context) {
        context.snapshot().workloads().stream()
                .filter(workload -> !workload.pod().hostNetwork().is(true))
                .filter(workload -> !workload.pod().placement().isOver())
                .forEach(this::add);
    }

    private void add(Workload workload) {
        workload.pod()
                .placement()
                .addresses()
                .forEach(address -> byUnit.computeIfAbsent(workload.origin().unit(), unit -> new TreeMap<>())
                        .putIfAbsent(address, workload));
    }

    static PodAddresses of(RuleContext context) {
        return context.shared(PodAddresses.class, PodAddresses::new);
    }

    /** The pod with the lowest address in a range. */
    Optional<Workload> firstIn(String unit, IpRange range) {
        return Optional.ofNullable(byUnit.getOrDefault(unit, new TreeMap<>()).ceilingEntry(range.first()))
                .filter(entry -> range.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }
}
