package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.IpRange;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Value;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.rules.policy.DirectedRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Exceptions of a block whose addresses another block lets in again: an exception only narrows its own. */
final class Readmitted {
    private final Idle idle;
    private final List<DirectedRule> rules;

    private Readmitted(Idle idle, Direction direction) {
        this.idle = idle;
        this.rules = idle.comparable(direction);
    }

    static Stream<Finding> in(Idle idle) {
        return idle.policy().tier().isolates()
                ? Stream.of(Direction.values()).flatMap(direction -> new Readmitted(idle, direction).findings())
                : Stream.empty();
    }

    private Stream<Finding> findings() {
        return rules.stream()
                .flatMap(rule -> blocks(rule)
                        .flatMap(block -> block.except().stream().flatMap(except -> judge(rule, except).stream())));
    }

    private static Stream<PolicyPeer.Block> blocks(DirectedRule rule) {
        return rule.rule().peers().stream().flatMap(peer -> peer.blocks().stream());
    }

    private Optional<Finding> judge(DirectedRule rule, Value<String> except) {
        Optional<IpRange> range = Wider.range(except);
        return range.flatMap(some -> rules.stream()
                .filter(other -> Wider.ports(other.rule().ports(), rule.rule().ports()))
                .flatMap(Readmitted::blocks)
                .filter(block -> Wider.holds(block, some))
                .findFirst()
                .map(block -> finding(except, block)));
    }

    private Finding finding(Value<String> except, PolicyPeer.Block block) {
        String range = except.known().orElse("");
        String other = block.cidr().known().orElse("");
        return idle.finding(except.place().orElse(block.place()))
                .severity(Severity.MEDIUM)
                .related(block.cidr().place(), "lets it in again")
                .fix(Fix.advice("write the exception under every block that holds " + range))
                .subject(range)
                .message("The exception " + range + " in " + idle.policy().name() + " has no effect: the block " + other
                        + " beside it has no such exception, and an exception only narrows its own block.");
    }
}
