package io.portreeve.app;

import io.portreeve.model.IpRange;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Reachability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people call peers: {@code namespace/pod}, {@code namespace/Kind/workload}, without the namespace where nobody wrote one, an address or a CIDR. */
final class PeerNames {
    private final Map<String, List<Workload>> byName = new HashMap<>();

    PeerNames(Reachability reach) {
        for (Workload workload : reach.workloads()) {
            String prefix =
                    workload.namespace().map(namespace -> namespace + "/").orElse("");
            add(prefix + workload.name(), workload);
            add(prefix + workload.kind() + "/" + workload.name(), workload);
            add(Peer.label(workload), workload);
        }
    }

    private void add(String name, Workload workload) {
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(workload);
    }

    /** The peer of a name; a pod comes before a workload of the same name. */
    Peer find(String name) {
        Optional<IpRange> range = IpRange.parse(name);
        return range.isPresent() ? Peer.of(range.get()) : Peer.of(workload(name));
    }

    /** The workload of a name. */
    Workload workload(String name) {
        List<Workload> named = byName.getOrDefault(name, List.of());
        if (named.isEmpty()) {
            throw new UsageException("there is no workload " + name + Nearest.hint(name, List.copyOf(byName.keySet())));
        }
        List<Workload> pods =
                named.stream().filter(workload -> workload.kind().equals("Pod")).toList();
        List<Workload> meant = pods.isEmpty() ? named : pods;
        if (meant.size() > 1) {
            throw new UsageException(name + " is ambiguous: " + places(meant));
        }
        return meant.get(0);
    }

    private static String places(List<Workload> workloads) {
        return String.join(
                ", ",
                workloads.stream()
                        .map(workload -> Peer.label(workload) + " at "
                                + workload.meta().namePlace().range())
                        .toList());
    }
}
