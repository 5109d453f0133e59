package io.portreeve.rules.meant;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Requirement;
import io.portreeve.model.Workload;
import io.portreeve.rules.meant.NearMiss.Likelihood;
import io.portreeve.source.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for the workload that a selector was meant for among those that stand by whoever selects. */
public final class NearMisses {
    private static final Set<String> PASSING_KINDS = Set.of("Job", "CronJob");

    private final KubernetesObject asker;
    private final List<Requirement> selector;
    private final Predicate<Workload> isFree;

    /**
     * @param isFree whether nobody else selects a workload in the way in which {@code asker} would, so that a looser likeness is
     *     enough
     */
    public NearMisses(KubernetesObject asker, List<Requirement> selector, Predicate<Workload> isFree) {
        this.asker = asker;
        this.selector = selector;
        this.isFree = isFree;
    }

    /** The plainest near miss; empty when two that differ are equally plain. */
    public Optional<NearMiss> best(List<Workload> workloads) {
        List<NearMiss> misses = workloads.stream()
                .filter(workload -> !PASSING_KINDS.contains(workload.kind()))
                .flatMap(workload -> miss(workload).stream())
                .sorted(Order.by(NearMiss::likelihood))
                .toList();
        return misses.stream()
                .limit(1)
                .filter(plainest -> misses.stream()
                        .filter(miss -> miss.likelihood() == plainest.likelihood())
                        .allMatch(plainest::isLike))
                .findFirst();
    }

    private Optional<NearMiss> miss(Workload workload) {
        List<Requirement> wrong = selector.stream()
                .filter(requirement -> !requirement.matches(workload.pod().labels()))
                .toList();
        if (wrong.size() != 1
                || !isLabel(wrong.get(0))
                || Workload.isGivenToEachPod(wrong.get(0).key())) {
            return Optional.empty();
        }
        Map.Entry<String, String> wanted =
                Map.entry(wrong.get(0).key(), wrong.get(0).values().get(0));
        boolean free = isFree.test(workload);
        return slip(workload, wanted, free).or(() -> free ? looser(workload, wanted) : Optional.empty());
    }

    private static boolean isLabel(Requirement requirement) {
        return requirement.operator().equals("In") && requirement.values().size() == 1;
    }

    private Optional<NearMiss> slip(Workload workload, Map.Entry<String, String> wanted, boolean free) {
        String key = wanted.getKey();
        Optional<String> value = Optional.ofNullable(workload.pod().labels().get(key));
        if (value.filter(other -> isSlip(wanted.getValue(), other, free)).isPresent()) {
            return Optional.of(near(workload, wanted, key + "=" + value.get(), Likelihood.SLIP));
        }
        boolean absent = value.isEmpty() && (free || wanted.getValue().equals(workload.name()));
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
                asker.origin().file().path().equals(workload.origin().file().path());
        if (sameFile && asker.name().equals(workload.name())) {
            return Optional.of(near(workload, wanted, instead, Likelihood.SAME_NAME));
        }
        return value.isEmpty() && selector.size() > 1
                ? Optional.of(near(workload, wanted, instead, Likelihood.ONE_TOO_MANY))
                : Optional.empty();
    }

    private static NearMiss near(
            Workload workload, Map.Entry<String, String> wanted, String instead, Likelihood likelihood) {
        return new NearMiss(workload, wanted.getKey(), wanted.getValue(), instead, likelihood);
    }
}
