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
    private final boolean portable;
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
        this.portable = !ports.leavesOpen() && arePortable();
    }

    private boolean arePortable() {
        for (int i = 0; i < applied.size(); i++) {
            Applied each = applied.get(i);
            if (each.match() != Match.YES || !each.policy().meaning().isPortable(direction)) {
                return false;
            }
        }
        return true;
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

    /** Whether groups of other namespaces whose policies say the same have the same tables: no rule is in doubt but for whom it means. */
    boolean isPortable() {
        return portable;
    }

    /** Whether its policies say what those of another group do, so that both have the same tables if they are portable. */
    boolean saysTheSame(Group other) {
        if (direction != other.direction
                || ports.number() != other.ports.number()
                || applied.size() != other.applied.size()) {
            return false;
        }
        for (int i = 0; i < applied.size(); i++) {
            if (meaning(i) != other.meaning(i)) {
                return false;
            }
        }
        return true;
    }

    /** Equal for groups whose policies say the same. */
    int saying() {
        int hash = ports.number() * 2 + (direction == Direction.INGRESS ? 1 : 0);
        for (int i = 0; i < applied.size(); i++) {
            hash = (hash ^ meaning(i)) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }

    private int meaning(int index) {
        return applied.get(index).policy().meaning().number();
    }

    /** The namespace of its policies; if they are of none or of several, no rule asks for its own namespace. */
    Namespace home(Namespaces namespaces) {
        return applied.isEmpty()
                ? namespaces.nowhere()
                : applied.get(applied.size() - 1).policy().home();
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
        fill(terms, registry, false);
    }

    /** Likewise, but where tables are shared, without the pods of their own namespace that rules ask for. */
    void fillShared(TermList terms, Registry registry) {
        fill(terms, registry, portable);
    }

    private void fill(TermList terms, Registry registry, boolean apart) {
        terms.cleared(direction);
        for (int i = 0; i < applied.size(); i++) {
            Applied each = applied.get(i);
            PolicyMeaning meaning = each.policy().meaning();
            for (int j = 0; j < meaning.ruleCount(direction); j++) {
                ActiveRule rule = meaning.rule(direction, j);
                if (rule.meaning().acts()) {
                    terms.begin(each, j, rule.meaning(), apart ? rule.whom().own() : Peers.NO_PODS);
                    add(rule, peers(rule, each, apart), registry, terms);
                }
            }
        }
    }

    private static Selection peers(ActiveRule rule, Applied each, boolean apart) {
        Peers whom = rule.whom();
        return (apart ? whom.fixed() : whom.in(each.policy().home())).now();
    }

    private void add(ActiveRule rule, Selection peers, Registry registry, TermList terms) {
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
