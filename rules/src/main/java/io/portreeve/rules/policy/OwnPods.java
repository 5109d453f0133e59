package io.portreeve.rules.policy;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Selected;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.meant.Together;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the workloads among which a policy, or a peer without a namespace selector, looks for its pods. */
final class OwnPods {
    private OwnPods() {}

    /** Those that were written for the policy: of its written namespace, or of its folder, whatever network they are on. */
    static List<Workload> of(KubernetesObject policy, RuleContext context) {
        LabelSelector every = new LabelSelector(List.of(), policy.meta().place());
        PolicyPeer own = new PolicyPeer(
                Optional.empty(), Optional.of(every), List.of(), Optional.empty(), List.of(), every.place());
        Selected selected = context.reachability().selectedBy(policy, own);
        return Stream.of(selected.sure(), selected.perhaps(), selected.onNodes())
                .flatMap(List::stream)
                .filter(workload -> Together.are(policy, workload))
                .toList();
    }
}
