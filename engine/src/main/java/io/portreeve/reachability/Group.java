package io.portreeve.reachability;

import io.portreeve.reachability.policy.Direction;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Pods about which the same policies decide in one direction, so that one table answers for all of them. */
final class Group {
    private final Direction direction;
    private final List<Applied> applied;
    private final PortSet ports;
    private final Match isolated;
    private Optional<Tabled> tabled = Optional.empty();
    private int version;

    /**
     * @param applied the policies, in the order in which they decide
     * @param ports their named ports, where they are the ones who resolve names
     */
    Group(Direction direction, List<Applied> applied, PortSet ports) {
        this.direction = direction;
        this.applied = List.copyOf(applied);
        this.ports = ports;
        Match strictest = Match.NO;
        for (Applied each : applied) {
            strictest = each.policy().isolates() ? strictest.or(each.match()) : strictest;
        }
        this.isolated = strictest;
    }

    /** Whether it is the one of these policies and ports. */
    boolean isOf(List<Applied> others, PortSet theirPorts) {
        if (ports.number() != theirPorts.number() || others.size() != applied.size()) {
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

    /** What its policies came to when somebody last looked; whoever asks or tells holds the lock of the {@link Tables}. */
    Optional<Tabled> tabled() {
        return tabled;
    }

    /** The version of the registry when somebody last looked. */
    int version() {
        return version;
    }

    void remember(int today, Tabled now) {
        version = today;
        tabled = Optional.of(now);
    }

    /** Adds every rule with its ports and peers, in the order in which they decide. */
    void addTerms(Registry registry, TermList terms) {
        for (Applied each : applied) {
            for (ActiveRule rule : each.policy().rulesOf(direction)) {
                if (rule.acts()) {
                    Selection peers = rule.peers();
                    for (PortSpan span : rule.spans()) {
                        addTerms(each, rule, span, peers, registry, terms);
                    }
                }
            }
        }
    }

    private void addTerms(
            Applied each, ActiveRule rule, PortSpan span, Selection peers, Registry registry, TermList terms) {
        if (span.name().isEmpty()) {
            terms.add(each, rule, span, peers);
        } else if (direction == Direction.INGRESS) {
            Integer number = ports.numbers().get(new NamedPort(span.name().get(), span.protocol()));
            if (number != null) {
                terms.add(each, rule, span.at(number), peers);
            }
        } else {
            SortedMap<Integer, ClassSet> declaring =
                    registry.declaring(new NamedPort(span.name().get(), span.protocol()));
            declaring.forEach(
                    (number, classes) -> terms.add(each, rule, span.at(number), peers.and(PeerSet.of(classes))));
        }
    }
}
