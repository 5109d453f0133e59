package io.portreeve.topology;

import io.portreeve.model.Selector;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Workloads by each label of their pods, so that a selector reads only the rarest of its labels' lists. */
public final class WorkloadIndex {
    private final Map<Map.Entry<String, String>, List<Workload>> byLabel = new HashMap<>();
    private final List<Workload> all;

    public WorkloadIndex(List<Workload> workloads) {
        all = workloads;
        for (Workload workload : workloads) {
            for (Map.Entry<String, String> label : workload.pod().labels().entrySet()) {
                byLabel.computeIfAbsent(Map.entry(label.getKey(), label.getValue()), key -> new ArrayList<>(1))
                        .add(workload);
            }
        }
    }

    /** Every workload that a selector matches, whatever its unit or namespace. */
    public List<Workload> matching(Selector selector) {
        List<Workload> matching = new ArrayList<>();
        for (Workload workload : fewest(selector)) {
            if (workload.isMatchedBy(selector)) {
                matching.add(workload);
            }
        }
        return matching;
    }

    private List<Workload> fewest(Selector selector) {
        List<Workload> fewest = all;
        for (Map.Entry<String, String> label : selector.labels().entrySet()) {
            List<Workload> holders = byLabel.getOrDefault(Map.entry(label.getKey(), label.getValue()), List.of());
            if (!Workload.isGivenToEachPod(label.getKey()) && holders.size() < fewest.size()) {
                fewest = holders;
            }
        }
        return fewest;
    }
}
