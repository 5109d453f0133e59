package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Selected;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.stream.Stream;

/** Policies about pods that are all on their node's network, where no policy applies. */
final class OnNodes {
    private OnNodes() {}

    static Stream<Finding> in(Idle idle) {
        Selected subjects = idle.policy().subjects();
        PolicyPeer subject = idle.policy().tier().subject();
        boolean asksForLabels =
                subject.pods().filter(some -> !some.selectsEverything()).isPresent();
        return asksForLabels && subjects.isNobody() && !subjects.onNodes().isEmpty()
                ? Stream.of(finding(idle, subject, subjects.onNodes()))
                : Stream.empty();
    }

    private static Finding finding(Idle idle, PolicyPeer subject, List<Workload> agents) {
        boolean onEachNode = agents.stream().allMatch(agent -> agent.kind().equals("DaemonSet"));
        Finding.Builder finding = idle.finding(subject.place())
                .severity(onEachNode ? Severity.LOW : Severity.MEDIUM)
                .fix(Fix.advice("take hostNetwork from " + name(agents.get(0))
                        + ", or let a firewall before the nodes say who reaches its ports"));
        agents.forEach(agent -> finding.related(agent.pod().hostNetwork().place(), "on their node's network"));
        return finding.message(idle.policy().name() + " has no effect: "
                + Phrases.and(agents.stream().map(Phrases::pods).distinct().toList()) + " "
                + (agents.size() == 1 && agents.get(0).kind().equals("Pod") ? "is" : "are")
                + " on the network of the node, where no policy applies.");
    }

    private static String name(Workload workload) {
        return Phrases.name(workload);
    }
}
