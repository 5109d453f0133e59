package io.portreeve.rules.policynamesserviceport;

import io.portreeve.model.IpRange;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Reachability;
import io.portreeve.reachability.Verdict;
import io.portreeve.rules.policy.DirectedRule;
import io.portreeve.rules.policy.PodPeers;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.stream.Stream;

/** Asks whether the ports behind the Service are as the rule wanted them to be, thanks to somebody else. */
final class PortsBehind {
    /** A few speak for all: they are in the same rule. */
    private static final int MOST_ASKED = 5;

    /** An address that nobody has, for a rule about everybody. */
    private static final IpRange SOMEBODY = IpRange.parse("203.0.113.1").orElseThrow();

    private final MistakenPort mistaken;
    private final DirectedRule rule;
    private final Reachability reach;

    PortsBehind(MistakenPort mistaken, Reachability reach) {
        this.mistaken = mistaken;
        this.rule = mistaken.rule();
        this.reach = reach;
    }

    /** Whether every port is open to those whom the rule is about, or closed where the rule denies. */
    boolean areAsWanted() {
        return mistaken.hits().stream().allMatch(hit -> isNamedBeside(hit.target())) || areByWhateverRule();
    }

    /** Whether the rule names the pods' port too. */
    private boolean isNamedBeside(PortTarget target) {
        return rule.rule().ports().stream().anyMatch(port -> mayBe(port, target));
    }

    private static boolean mayBe(PolicyPort port, PortTarget target) {
        if (!port.protocol()
                .known()
                .map(protocol -> protocol == target.protocol())
                .orElse(true)) {
            return false;
        }
        if (!(port.port().known().orElse(null) instanceof PortRef.Numbered numbered)) {
            return port.port()
                    .known()
                    .map(name -> target.declared().stream()
                            .anyMatch(declared -> declared.name().is(name.toString())))
                    .orElse(true);
        }
        return numbered.port() <= target.number()
                && target.number() <= port.endPort().known().orElse(numbered.port());
    }

    private boolean areByWhateverRule() {
        Outcome wanted = rule.denies() ? Outcome.CLOSED : Outcome.OPEN;
        List<Outcome> outcomes = mistaken.hits().stream()
                .limit(MOST_ASKED)
                .flatMap(hit -> sources()
                        .map(source -> reach.between(
                                source,
                                Peer.of(hit.target().workload()),
                                mistaken.protocol(),
                                hit.target().number())))
                .map(this::here)
                .toList();
        return !outcomes.isEmpty() && outcomes.stream().allMatch(wanted::equals);
    }

    private Outcome here(Verdict verdict) {
        return (rule.isIngress() ? verdict.ingress() : verdict.egress()).outcome();
    }

    private Stream<Peer> sources() {
        if (!rule.isIngress()) {
            return some(rule.policy().subjects().sure().stream());
        }
        if (rule.rule().everyPeer()) {
            return Stream.of(Peer.of(SOMEBODY));
        }
        return Stream.concat(
                some(rule.rule().peers().stream()
                        .filter(PodPeers::isOne)
                        .flatMap(peer -> reach.selectedBy(rule.policy().object(), peer).sure().stream())),
                rule.rule().peers().stream()
                        .flatMap(peer -> peer.blocks().stream())
                        .flatMap(block -> block.cidr().known().flatMap(IpRange::parse).stream())
                        .map(range -> Peer.of(IpRange.of(range.last()))));
    }

    private static Stream<Peer> some(Stream<Workload> workloads) {
        return workloads.limit(MOST_ASKED).map(Peer::of);
    }
}
