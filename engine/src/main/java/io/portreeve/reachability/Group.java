package io.portreeve.reachability;

import io.portreeve.reachability.policy.Direction;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Pods about which the same policies decide in one direction, so that one table answers for all of them. */
final class Group {
    private final Direction direction;
    private final List<Applied> applied;
    private final PortSet ports;
    private final Match isolated;
    private @Nullable Tabled tabled;
    private int version;

    /**
     * @param applied the policies, in the order in which they decide
     * @param ports their named ports, where they are the ones who resolve names
     */
    Group(Direction direction, List<Applied> applied, PortSet ports) {
        this.direction = direction;
        this.applied = List.copyOf(applied);
        this.ports = ports;
        this.isolated = strictest();
    }

    private Match strictest() {
        Match strictest = Match.NO;
        for (int i = 0; i < applied.size(); i++) {
            Applied each = applied.get(i);
            strictest = each.policy().isolates() ? strictest.or(each.match()) : strictest;
        }
        return strictest;
    }

    /** Whether it is the one of these policies and ports. */
    boolean isOf(Direction way, List<Applied> others, PortSet theirPorts) {
        if (direction != way || ports.number() != theirPorts.number() || others.size() != applied.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).number() != applied.get(i).number()) {
                return false;
            }
        }
        return true;
    }

    Direction direction() {
        return direction;
    }

    List<Applied> applied() {
        return applied;
    }

    /** Whether no policy says anything about them. */
    boolean isFree() {
        return applied.isEmpty();
    }

    /** Whether some policy lets through only what is allowed: for sure, or possibly. */
    Match isIsolated() {
        return isolated;
    }

    /** What its policies came to in a version of the registry; whoever asks or tells holds the lock of the {@link Tables}. */
    @Nullable
    Tabled tabled(int today) {
        return version == today ? tabled : null;
    }

    void remember(int today, Tabled now) {
        version = today;
        tabled = now;
    }

    /** Puts every rule with its ports and peers into a list, in the order in which they decide. */
    void fill(TermList terms, Registry registry) {
        terms.cleared(direction);
        for (Applied each : applied) {
            for (int i = 0; i < each.policy().ruleCount(direction); i++) {
                ActiveRule rule = each.policy().rule(direction, i);
                if (rule.meaning().acts()) {
                    terms.begin(each, i, rule.meaning());
                    add(rule, registry, terms);
                }
            }
        }
    }

    private void add(ActiveRule rule, Registry registry, TermList terms) {
        Selection peers = rule.whom().now();
        List<PortSpan> spans = rule.meaning().spans();
        for (int i = 0; i < spans.size(); i++) {
            PortSpan span = spans.get(i);
            if (span.name().isEmpty()) {
                terms.add(span, peers);
            } else {
                addNamed(span, peers, registry, terms);
            }
        }
    }

    private void addNamed(PortSpan span, Selection peers, Registry registry, TermList terms) {
        NamedPort name = new NamedPort(span.name().orElseThrow(), span.protocol());
        if (direction == Direction.INGRESS) {
            Integer number = ports.numbers().get(name);
            if (number != null) {
                terms.add(span.at(number), peers);
            }
        } else {
            SortedMap<Integer, ClassSet> declaring = registry.declaring(name);
            declaring.forEach((number, classes) -> terms.add(span.at(number), peers.and(PeerSet.of(classes))));
        }
    }
}
