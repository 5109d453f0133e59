package io.portreeve.rules.leastpolicy;

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
import io.portreeve.rule.RuleContext;
import io.portreeve.topology.ServiceBinding;
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

    private Proposal() {}

    /**
     * Narrows the dangerous ports of one workload and leaves its others as they are.
     *
     * @param served dangerous ports to which a Service leads: they stay open to the namespace
     * @param others dangerous ports to which none does: they are closed
     */
    public static Fix of(Workload workload, Set<PodPort> served, Set<PodPort> others, RuleContext context) {
        Map<String, String> labels = labels(workload, context);
        if (labels.isEmpty() || isPublished(workload, served, others, context.exposure())) {
            return Fix.advice(ADVICE);
        }
        SortedSet<PodPort> open = new TreeSet<>(known(workload, context));
        open.removeAll(served);
        open.removeAll(others);
        LeastPolicy policy = new LeastPolicy(workload, labels, open, new TreeSet<>(served));
        List<PodPort> closed = new ArrayList<>(new TreeSet<>(others));
        return Proof.holds(policy, closed, context.topology(), context.reachability())
                ? fix(policy, closed)
                : Fix.advice(ADVICE);
    }

    private static Fix fix(LeastPolicy policy, List<PodPort> closed) {
        String description = "add " + policy.title() + ": " + policy.claim(closed);
        return Fix.edit(
                description,
                DocumentEdits.addBehind(policy.workload().meta().place().range(), policy.text(), policy.title()));
    }

    /** Who comes from outside would be cut off: other rules say what closes that door. */
    private static boolean isPublished(
            Workload workload, Set<PodPort> served, Set<PodPort> others, ExposureMap exposure) {
        return exposure.to(workload).stream()
                .filter(path ->
                        path.scope() != Scope.NONE && path.hop(Hop.Kind.CLUSTER).isEmpty())
                .flatMap(path -> port(path).stream())
                .anyMatch(port -> served.contains(port) || others.contains(port));
    }

    private static Optional<PodPort> port(ExposurePath path) {
        return path.target().map(target -> new PodPort(target.number(), target.protocol()));
    }

    /** What a Service selects them by where that is theirs alone, else all labels that stay. */
    private static Map<String, String> labels(Workload workload, RuleContext context) {
        Map<String, String> stable = new LinkedHashMap<>(workload.pod().labels());
        stable.keySet().removeAll(PASSING);
        boolean open = stable.values().stream().anyMatch(Placeholders::isMarked)
                || stable.keySet().stream().anyMatch(Placeholders::isMarked);
        return context.topology().servicesOf(workload).stream()
                .filter(binding -> binding.workloads().size() == 1)
                .flatMap(binding -> binding.service().selector().stream())
                .map(selector -> selector.labels())
                .filter(labels -> workload.pod().labels().entrySet().containsAll(labels.entrySet()))
                .findFirst()
                .orElse(open ? Map.of() : stable);
    }

    /** The ports that containers declare and that Services lead to. */
    private static Set<PodPort> known(Workload workload, RuleContext context) {
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
        for (ServiceBinding binding : context.topology().servicesOf(workload)) {
            binding.ports().stream()
                    .flatMap(port -> port.targets().stream())
                    .filter(target -> target.workload().equals(workload))
                    .forEach(target -> known.add(new PodPort(target.number(), target.protocol())));
        }
        return known;
    }
}
