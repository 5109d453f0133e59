package io.portreeve.policy;

import io.portreeve.change.Exposures;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.Meant;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;
import io.portreeve.remedy.LeastPolicy;
import io.portreeve.remedy.Proposal;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The search for policies that can be proven: for all workloads at once, first as if every controller in front of them were pods of
 * the cluster; then, for those left, as if it were anybody.
 */
final class NetworkSearch {
    private static final Comparator<LeastPolicy> ORDER = Order.by(LeastPolicy::title)
            .then(policy -> policy.workload().origin().file().path());

    private final Stages before;
    private final Meant meant;
    private final Proposal proposal;
    private final List<LeastPolicy> proven = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    /** A workload with who is meant to come to it, and a policy for just these. */
    private record Candidate(Comers comers, LeastPolicy policy) {}

    NetworkSearch(Stages before, Meant meant) {
        this.before = before;
        this.meant = meant;
        this.proposal = new Proposal(before.topology(), before.reachability(), before.exposure());
    }

    NetworkProposals run() {
        Exposures exposures = Exposures.of(before);
        List<Comers> comers = new ArrayList<>();
        for (Workload workload : before.snapshot().workloads()) {
            Optional<String> why = ruledOut(workload);
            if (why.isPresent()) {
                refuse(workload, why.get());
            } else {
                comers.add(Comers.of(workload, before.topology(), exposures, meant));
            }
        }
        attempt(attempt(comers, true), false);
        List<String> told = refused.values().stream().sorted().toList();
        boolean intended = meant.lock().isPresent() || !meant.intents().isEmpty();
        return new NetworkProposals(proven.stream().sorted(ORDER).toList(), told, intended);
    }

    private Optional<String> ruledOut(Workload workload) {
        if (workload.pod().hostNetwork().is(true)) {
            return Optional.of("its pods are on their node's network, where no NetworkPolicy applies");
        }
        return proposal.labels(workload).isEmpty()
                ? Optional.of("no labels tell its pods from others")
                : Optional.empty();
    }

    /** Proves what it can, and gives back those for which a wider policy may be proven. */
    private List<Comers> attempt(List<Comers> comers, boolean controllersArePods) {
        List<Candidate> candidates = new ArrayList<>();
        List<KubernetesObject> objects = new ArrayList<>();
        for (Comers each : comers) {
            LeastPolicy policy = each.policy(proposal.labels(each.workload()), controllersArePods);
            if (proposal.isAlone(policy)) {
                candidates.add(new Candidate(each, policy));
                objects.addAll(policy.objects());
            } else {
                refuse(
                        each.workload(),
                        "its labels select other pods too, or there is a " + policy.title() + " already");
            }
        }
        return candidates.isEmpty() ? List.of() : unproven(candidates, new ExactProof(before.adding(objects), meant));
    }

    private List<Comers> unproven(List<Candidate> candidates, ExactProof proof) {
        List<Comers> left = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Workload workload = candidate.comers().workload();
            Optional<String> objection =
                    proof.objection(candidate.policy(), candidate.comers(), proposal.known(workload));
            if (objection.isEmpty()) {
                refused.remove(key(workload));
                proven.add(candidate.policy());
            } else {
                refuse(workload, objection.get());
                if (candidate.comers().doors().stream().anyMatch(Comers.MeantDoor::isHandedOn)) {
                    left.add(candidate.comers());
                }
            }
        }
        return left;
    }

    private void refuse(Workload workload, String why) {
        refused.put(
                key(workload),
                "None for " + workload.id() + " (" + workload.origin().file().path() + "): " + why + ".");
    }

    private static String key(Workload workload) {
        return workload.origin().file().path() + " " + workload.meta().place().range();
    }
}
