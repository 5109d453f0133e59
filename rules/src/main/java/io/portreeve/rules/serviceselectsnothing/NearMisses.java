package io.portreeve.rules.serviceselectsnothing;

import io.portreeve.model.Selector;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rules.meant.NearestName;
import io.portreeve.rules.serviceselectsnothing.NearMiss.Likelihood;
import io.portreeve.source.Order;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for the workload that a selector was meant for among those that stand by the Service. */
final class NearMisses {
    private static final Set<String> PASSING_KINDS = Set.of("Job", "CronJob");

    private final Service service;
    private final Selector selector;
    private final Topology topology;

    NearMisses(Service service, Selector selector, Topology topology) {
        this.service = service;
        this.selector = selector;
        this.topology = topology;
    }

    /** The plainest near miss; empty when two are equally plain. */
    Optional<NearMiss> best() {
        List<NearMiss> misses = topology.workloadsBeside(service).stream()
                .filter(this::isClose)
                .flatMap(workload -> miss(workload).stream())
                .sorted(Order.by(NearMiss::likelihood))
                .toList();
        boolean unique = misses.size() == 1
                || (misses.size() > 1
                        && misses.get(0).likelihood() != misses.get(1).likelihood());
        return unique ? Optional.of(misses.get(0)) : Optional.empty();
    }

    private boolean isClose(Workload workload) {
        return !PASSING_KINDS.contains(workload.kind())
                && service.origin().folder().equals(workload.origin().folder());
    }

    private Optional<NearMiss> miss(Workload workload) {
        List<Map.Entry<String, String>> wrong =
                new ArrayList<>(selector.labels().entrySet());
        wrong.removeAll(workload.pod().labels().entrySet());
        if (wrong.size() != 1 || Workload.isGivenToEachPod(wrong.get(0).getKey())) {
            return Optional.empty();
        }
        boolean free = topology.servicesOf(workload).isEmpty();
        return slip(workload, wrong.get(0), free).or(() -> free ? looser(workload, wrong.get(0)) : Optional.empty());
    }

    private Optional<NearMiss> slip(Workload workload, Map.Entry<String, String> wanted, boolean free) {
        String key = wanted.getKey();
        Optional<String> value = Optional.ofNullable(workload.pod().labels().get(key));
        if (value.filter(other -> isSlip(wanted.getValue(), other, free)).isPresent()) {
            return Optional.of(near(workload, wanted, key + "=" + value.get(), Likelihood.SLIP));
        }
        boolean absent = value.isEmpty() && free;
        return workload.pod().labels().entrySet().stream()
                .filter(label -> absent && label.getValue().equals(wanted.getValue()))
                .findFirst()
                .map(label -> near(workload, wanted, label.getKey() + "=" + label.getValue(), Likelihood.SLIP));
    }

    /** A workload that nobody else selects may also have been meant by a part of its name. */
    private static boolean isSlip(String wanted, String other, boolean free) {
        return NearestName.areNear(wanted, other) || (free && (isPart(wanted, other) || isPart(other, wanted)));
    }

    private static boolean isPart(String part, String whole) {
        return part.length() > 2 && (whole.startsWith(part + "-") || whole.endsWith("-" + part));
    }

    private Optional<NearMiss> looser(Workload workload, Map.Entry<String, String> wanted) {
        String key = wanted.getKey();
        Optional<String> value = Optional.ofNullable(workload.pod().labels().get(key));
        String instead = value.map(other -> key + "=" + other).orElse("");
        boolean sameFile =
                service.origin().file().path().equals(workload.origin().file().path());
        if (sameFile && service.name().equals(workload.name())) {
            return Optional.of(near(workload, wanted, instead, Likelihood.SAME_NAME));
        }
        return value.isEmpty() && selector.labels().size() > 1
                ? Optional.of(near(workload, wanted, instead, Likelihood.ONE_TOO_MANY))
                : Optional.empty();
    }

    private static NearMiss near(
            Workload workload, Map.Entry<String, String> wanted, String instead, Likelihood likelihood) {
        return new NearMiss(workload, wanted.getKey(), wanted.getValue(), instead, likelihood);
    }
}
