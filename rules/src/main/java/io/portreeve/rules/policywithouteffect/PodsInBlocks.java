package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.IpRange;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Cni;
import io.portreeve.rules.phrase.Phrases;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocks that hold the addresses of pods, where the network plugin knows pods by their labels alone. */
final class PodsInBlocks {
    private PodsInBlocks() {}

    static Stream<Finding> in(Idle idle) {
        boolean isCilium = idle.context().reachability().cni() == Cni.CILIUM;
        return isCilium && idle.policy().tier().isolates()
                ? idle.policy()
                        .rules()
                        .flatMap(rule -> rule.rule().peers().stream())
                        .flatMap(peer -> peer.blocks().stream())
                        .flatMap(block -> judge(idle, block).stream())
                : Stream.empty();
    }

    /** A block of everybody is mostly meant for what is outside. */
    private static Optional<Finding> judge(Idle idle, PolicyPeer.Block block) {
        return Wider.range(block.cidr())
                .filter(range -> !range.equals(IpRange.IPV4) && !range.equals(IpRange.IPV6))
                .flatMap(range -> PodAddresses.of(idle.context())
                        .firstIn(idle.policy().object().origin().unit(), range)
                        .map(pod -> finding(idle, block, pod)));
    }

    private static Finding finding(Idle idle, PolicyPeer.Block block, Workload pod) {
        String range = block.cidr().known().orElse("");
        return idle.finding(block.cidr().place().orElse(block.place()))
                .severity(Severity.LOW)
                .related(pod.meta().namePlace().range(), "its address is in the block")
                .fix(Fix.advice("name the pods by podSelector and namespaceSelector"))
                .subject(range)
                .message("The block " + range + " in " + idle.policy().name() + " means no pods, though "
                        + Phrases.name(pod) + " has an address in it: Cilium knows pods by their labels alone.");
    }
}
