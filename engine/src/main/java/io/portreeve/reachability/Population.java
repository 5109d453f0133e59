package io.portreeve.reachability;

import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The workloads behind the classes of a registry, so that what a selector selects can be told by name. */
final class Population {
    private final List<Workload> workloads;
    private final Map<Integer, ClassSet.Builder> byClass = new HashMap<>();
    private final ClassSet inhabited;

    /**
     * @param workloads in the order in which they are told
     * @param pods how their pods are registered
     */
    Population(Registry registry, List<Workload> workloads, Function<Workload, Pod> pods) {
        this.workloads = workloads;
        ClassSet.Builder numbers = new ClassSet.Builder();
        for (int i = 0; i < workloads.size(); i++) {
            for (EndpointClass endpoint : registry.of(pods.apply(workloads.get(i)))) {
                byClass.computeIfAbsent(endpoint.number(), number -> new ClassSet.Builder())
                        .add(i);
                numbers.add(endpoint.number());
            }
        }
        this.inhabited = numbers.build();
    }

    /** The workloads some of whose pods are in a set. */
    List<Workload> in(PeerSet classes) {
        ClassSet.Builder found = new ClassSet.Builder();
        classes.among(inhabited)
                .forEach(number -> Optional.ofNullable(byClass.get(number)).ifPresent(found::addAll));
        ClassSet places = found.build();
        List<Workload> some = new ArrayList<>(places.size());
        places.forEach(i -> some.add(workloads.get(i)));
        return some;
    }
}
