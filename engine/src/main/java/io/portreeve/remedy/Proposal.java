package io.portreeve.remedy;

import io.portreeve.document.DocumentEdits;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Fix;
import io.portreeve.model.Container;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fix for dangerous ports that everybody in the cluster reaches: the least policy as a new document, where it is proven. */
public final class Proposal {
    private static final String ADVICE = "add a NetworkPolicy that selects these pods and names who may connect";

    /** Labels that change with a release or a rollout. */
    private static final Set<String> PASSING = Set.of(
            "version",
            "release",
            "chart",
            "heritage",
            "helm.sh/chart",
            "app.kubernetes.io/version",
            "app.kubernetes.io/managed-by",
            "pod-template-hash",
            "controller-revision-hash");

    private final Topology topology;
    private final Reachability reachability;
    private final ExposureMap exposure;

    public Proposal(Topology topology, Reachability reachability, ExposureMap exposure) {
        this.topology = topology;
        this.reachability = reachability;
        this.exposure = exposure;
    }

    /**
     * Narrows the dangerous ports of one workload and leaves its others as they are.
     *
     * @param used dangerous ports that pods may need: they stay open to the namespace
     * @param others dangerous ports that none of them needs: they are closed
     */
    public Fix fix(Workload workload, Set<PodPort> used, Set<PodPort> others) {
        if (isPublished(workload, used, others)) {
            return Fix.advice(ADVICE);
        }
        List<PodPort> closed = new ArrayList<>(new TreeSet<>(others));
        return policy(workload, used, others).map(policy -> fix(policy, closed)).orElseGet(() -> Fix.advice(ADVICE));
    }

    /** The policy that narrows these ports and leaves the others as they are; empty where that cannot be shown. */
    public Optional<LeastPolicy> policy(Workload workload, Set<PodPort> used, Set<PodPort> others) {
        Map<String, String> labels = labels(workload);
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<PodPort> open = new TreeSet<>(known(workload));
        open.removeAll(used);
        open.removeAll(others);
        return Optional.of(new LeastPolicy(workload, labels, open, new TreeSet<>(used)))
                .filter(policy -> Proof.holds(policy, others, topology, reachability));
    }

    private static Fix fix(LeastPolicy policy, List<PodPort> closed) {
        String description = "add " + policy.title() + ": " + policy.claim(closed);
        return Fix.edit(
                description,
                DocumentEdits.addBehind(policy.workload().meta().place().range(), policy.text(), policy.title()));
    }

    /** Who comes from outside would be cut off: other rules say what closes that door. */
    private boolean isPublished(Workload workload, Set<PodPort> used, Set<PodPort> others) {
        return exposure.to(workload).stream()
                .filter(path ->
                        path.scope() != Scope.NONE && path.hop(Hop.Kind.CLUSTER).isEmpty())
                .flatMap(path -> port(path).stream())
                .anyMatch(port -> used.contains(port) || others.contains(port));
    }

    private static Optional<PodPort> port(ExposurePath path) {
        return path.target().map(target -> new PodPort(target.number(), target.protocol()));
    }

    /** Whether a policy is about the pods of its workload alone, and has a name that is free. */
    public boolean isAlone(LeastPolicy policy) {
        return Proof.selectsItsPodsOnly(policy, topology);
    }

    /** What a Service selects them by where that is theirs alone, else all labels that stay. */
    public Map<String, String> labels(Workload workload) {
        Map<String, String> stable = new LinkedHashMap<>(workload.pod().labels());
        stable.keySet().removeAll(PASSING);
        boolean open = stable.values().stream().anyMatch(Placeholders::isMarked)
                || stable.keySet().stream().anyMatch(Placeholders::isMarked);
        return topology.servicesOf(workload).stream()
                .filter(binding -> binding.workloads().size() == 1)
                .flatMap(binding -> binding.service().selector().stream())
                .map(selector -> selector.labels())
                .filter(labels -> workload.pod().labels().entrySet().containsAll(labels.entrySet()))
                .findFirst()
                .orElse(open ? Map.of() : stable);
    }

    /** The ports that containers declare and that Services lead to. */
    public Set<PodPort> known(Workload workload) {
        Set<PodPort> known = new TreeSet<>();
        for (Container container : workload.pod().containers()) {
            if (container.role() != Container.Role.INIT) {
                container
                        .ports()
                        .forEach(port -> port.number()
                                .known()
                                .ifPresent(number -> known.add(new PodPort(
                                        number, port.protocol().known().orElse(Protocol.TCP)))));
            }
        }
        for (ServiceBinding binding : topology.servicesOf(workload)) {
            binding.ports().stream()
                    .flatMap(port -> port.targets().stream())
                    .filter(target -> target.workload().equals(workload))
                    .forEach(target -> known.add(new PodPort(target.number(), target.protocol())));
        }
        return known;
    }
}
