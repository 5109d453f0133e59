package io.portreeve.topology;

import io.portreeve.model.Selector;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Workloads by unit and namespace, so that a Service of one namespace among thousands reads those of its own. Applications are
 * called alike in many namespaces, so labels alone would find all of them for each.
 */
final class WorkloadHomes {
    private final Map<String, List<Workload>> ofUnits = new HashMap<>();
    private final Map<Home, List<Workload>> ofNamespaces = new HashMap<>();
    private final Map<Home, WorkloadIndex> indices = new HashMap<>();

    WorkloadHomes(List<Workload> workloads) {
        for (Workload workload : workloads) {
            String unit = workload.origin().unit();
            ofUnits.computeIfAbsent(unit, same -> new ArrayList<>()).add(workload);
            ofNamespaces
                    .computeIfAbsent(new Home(unit, workload.namespace(), false), same -> new ArrayList<>())
                    .add(workload);
        }
    }

    /** The workloads that a selector matches in a unit, those left out that certainly are in another namespace. */
    List<Workload> matching(Selector selector, String unit, Optional<String> namespace) {
        if (namespace.isEmpty()) {
            return index(new Home(unit, namespace, true)).matching(selector);
        }
        List<Workload> written = index(new Home(unit, namespace, false)).matching(selector);
        List<Workload> open = index(new Home(unit, Optional.empty(), false)).matching(selector);
        written.addAll(open);
        return written;
    }

    private WorkloadIndex index(Home home) {
        return indices.computeIfAbsent(
                home,
                asked -> new WorkloadIndex(
                        asked.whole()
                                ? ofUnits.getOrDefault(asked.unit(), List.of())
                                : ofNamespaces.getOrDefault(asked, List.of())));
    }

    /**
     * Where workloads are.
     *
     * @param whole whether all of the unit is meant, and not those alone that are of the namespace, or say of none
     */
    private record Home(String unit, Optional<String> namespace, boolean whole) {}
}
