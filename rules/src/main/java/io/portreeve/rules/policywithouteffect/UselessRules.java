package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.rules.policy.DirectedRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules all of whose matches another rule of the policy has already. */
final class UselessRules {
    private final Idle idle;
    private final Wider wider;
    private final List<DirectedRule> rules;

    private UselessRules(Idle idle, Direction direction) {
        this.idle = idle;
        this.wider = idle.wider();
        this.rules = idle.comparable(direction);
    }

    static Stream<Finding> in(Idle idle) {
        return Stream.of(Direction.values()).flatMap(direction -> new UselessRules(idle, direction).findings());
    }

    private Stream<Finding> findings() {
        return idle.policy().tier().isolates() ? implied() : shadowed();
    }

    /** Rules of NetworkPolicies add up, so their order does not matter; of equal ones the first stays. */
    private Stream<Finding> implied() {
        Map<Integer, List<PolicyRule>> byWider = new LinkedHashMap<>();
        IntStream.range(0, rules.size())
                .forEach(narrow -> IntStream.range(0, rules.size())
                        .filter(wide -> isImplied(narrow, wide))
                        .findFirst()
                        .ifPresent(wide -> byWider.computeIfAbsent(wide, key -> new ArrayList<>())
                                .add(rule(narrow))));
        return byWider.entrySet().stream().map(entry -> implied(rule(entry.getKey()), entry.getValue()));
    }

    private boolean isImplied(int narrow, int wide) {
        return narrow != wide
                && wider.rule(rule(wide), rule(narrow))
                && (wide < narrow || !wider.rule(rule(narrow), rule(wide)));
    }

    private Finding implied(PolicyRule wide, List<PolicyRule> narrow) {
        boolean same = narrow.stream().allMatch(each -> wider.rule(each, wide));
        boolean samePeers = narrow.stream().allMatch(each -> wider.peers(each, wide));
        String direction = rules.get(0).direction().toString();
        Finding.Builder finding = idle.finding(narrow.get(0).place())
                .severity(samePeers ? Severity.INFO : Severity.LOW)
                .related(wide.place().range(), same ? "the same rule" : "the wider rule")
                .fix(Fix.advice(
                        same
                                ? "take one of them out"
                                : "take out the wider rule if these are all that is meant, else these"));
        narrow.stream().skip(1).forEach(each -> finding.related(each.place().range(), "without effect, too"));
        return finding.message(
                (narrow.size() == 1 ? "An " + direction + " rule" : narrow.size() + " " + direction + " rules")
                        + " of " + idle.policy().name() + (narrow.size() == 1 ? " has" : " have") + " no effect: "
                        + (same ? "another says the same" : because(wide, samePeers)) + ".");
    }

    private static String because(PolicyRule wide, boolean samePeers) {
        String ports = wide.ports().isEmpty() ? "on every port" : samePeers ? "on more ports" : "on these ports";
        return wide.everyPeer() && !samePeers
                ? "another is about everybody, " + ports
                : "another is about " + (samePeers ? "the same peers, " : "these peers and more, ") + ports;
    }

    /** The first rule of an administrators' policy that matches decides; what stands behind it is never asked. */
    private Stream<Finding> shadowed() {
        return IntStream.range(1, rules.size())
                .boxed()
                .flatMap(later -> IntStream.range(0, later)
                        .filter(earlier -> isDecisive(rule(earlier)) && wider.rule(rule(earlier), rule(later)))
                        .boxed()
                        .findFirst()
                        .map(earlier -> shadowed(rule(earlier), rule(later)))
                        .stream());
    }

    private static boolean isDecisive(PolicyRule rule) {
        return rule.action().known().isPresent();
    }

    private Finding shadowed(PolicyRule earlier, PolicyRule later) {
        boolean same = earlier.action().known().equals(later.action().known());
        return idle.finding(later.name().place().orElse(later.place()))
                .severity(same ? Severity.INFO : Severity.MEDIUM)
                .related(earlier.place().range(), "decides first")
                .fix(Fix.advice(
                        same
                                ? "take it out"
                                : "write it before the other, if it is meant to be an exception, or take it out"))
                .subject(name(later).orElse(""))
                .message("An " + rules.get(0).direction() + " rule of "
                        + idle.policy().name()
                        + name(later).map(name -> ", " + name + ",").orElse("")
                        + " has no effect: an earlier one"
                        + name(earlier).map(name -> ", " + name + ",").orElse("")
                        + " decides about all that it matches"
                        + (same ? ", in the same way." : ", with another action."));
    }

    private static Optional<String> name(PolicyRule rule) {
        return rule.name().known();
    }

    private PolicyRule rule(int index) {
        return rules.get(index).rule();
    }
}
