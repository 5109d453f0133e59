package io.portreeve.rules.policywithouteffect;

import io.portreeve.model.IpRange;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.PortRef;
import io.portreeve.model.Value;
import io.portreeve.reachability.KnownNamespace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether one rule, peer or port matches everything that another does, whatever is in the cluster: what is written decides.
 *
 * @param own the namespace that a peer without a namespace selector means
 */
record Wider(KnownNamespace own) {
    boolean rule(PolicyRule wide, PolicyRule narrow) {
        return peers(wide, narrow) && ports(wide.ports(), narrow.ports());
    }

    /** Whether the peers of one rule include those of another, whatever their ports. */
    boolean peers(PolicyRule wide, PolicyRule narrow) {
        if (wide.everyPeer() || narrow.everyPeer()) {
            return wide.everyPeer();
        }
        return !narrow.peers().isEmpty()
                && narrow.peers().stream()
                        .allMatch(peer -> wide.peers().stream().anyMatch(other -> peer(other, peer)));
    }

    boolean peer(PolicyPeer wide, PolicyPeer narrow) {
        boolean special = narrow.nodes().isPresent() || !narrow.domainNames().isEmpty();
        return !narrow.isUnknown()
                && !special
                && narrow.blocks().stream()
                        .allMatch(block -> wide.blocks().stream().anyMatch(other -> block(other, block)))
                && (!meansPods(narrow) || (meansPods(wide) && pods(wide, narrow)));
    }

    private static boolean meansPods(PolicyPeer peer) {
        return peer.pods().isPresent() || peer.namespaces().isPresent();
    }

    private boolean pods(PolicyPeer wide, PolicyPeer narrow) {
        return namespaces(wide.namespaces(), narrow.namespaces())
                && selector(labels(wide.pods()), labels(narrow.pods()));
    }

    private boolean namespaces(Optional<LabelSelector> wide, Optional<LabelSelector> narrow) {
        if (wide.isEmpty()) {
            return narrow.isEmpty();
        }
        return narrow.map(some -> selector(wide, narrow))
                .orElseGet(() -> wide.get().selectsEverything()
                        || own.isSelectedBy(wide.get()).orElse(false));
    }

    private static Optional<LabelSelector> labels(Optional<LabelSelector> pods) {
        return pods.filter(some -> !some.selectsEverything());
    }

    /** What asks for less selects more. */
    private static boolean selector(Optional<LabelSelector> wide, Optional<LabelSelector> narrow) {
        return wide.isEmpty()
                || (narrow.isPresent()
                        && new HashSet<>(narrow.get().requirements())
                                .containsAll(wide.get().requirements()));
    }

    /** Whether a block holds all of another, or is the same with fewer exceptions. */
    static boolean block(PolicyPeer.Block wide, PolicyPeer.Block narrow) {
        boolean isWithin =
                range(narrow.cidr()).filter(range -> holds(wide, range)).isPresent();
        boolean isOne = wide.cidr().known().isPresent()
                && wide.cidr().known().equals(narrow.cidr().known());
        return isWithin || (isOne && texts(narrow.except()).containsAll(texts(wide.except())));
    }

    /** Whether a block holds a range and no exception touches it. */
    static boolean holds(PolicyPeer.Block block, IpRange range) {
        return range(block.cidr())
                        .filter(wide -> wide.contains(range.first()) && wide.contains(range.last()))
                        .isPresent()
                && block.except().stream()
                        .allMatch(except -> range(except)
                                .filter(hole -> !hole.overlaps(range))
                                .isPresent());
    }

    static Optional<IpRange> range(Value<String> cidr) {
        return cidr.known().flatMap(IpRange::parse);
    }

    private static List<String> texts(List<Value<String>> values) {
        return values.stream().flatMap(value -> value.known().stream()).toList();
    }

    static boolean ports(List<PolicyPort> wide, List<PolicyPort> narrow) {
        return wide.isEmpty()
                || (!narrow.isEmpty()
                        && narrow.stream().allMatch(port -> wide.stream().anyMatch(other -> port(other, port))));
    }

    private static boolean port(PolicyPort wide, PolicyPort narrow) {
        boolean unknown = List.of(wide, narrow).stream()
                .anyMatch(port -> port.protocol().isUnresolved()
                        || port.port().isUnresolved()
                        || port.endPort().isUnresolved());
        boolean protocol = wide.protocol().known().isEmpty()
                || wide.protocol().known().equals(narrow.protocol().known());
        return !unknown && protocol && number(wide, narrow);
    }

    private static boolean number(PolicyPort wide, PolicyPort narrow) {
        Optional<PortRef> outer = wide.port().known();
        Optional<PortRef> inner = narrow.port().known();
        if (outer.isEmpty() || outer.equals(inner)) {
            return outer.isEmpty() || last(wide) >= last(narrow);
        }
        return outer.get() instanceof PortRef.Numbered from
                && inner.orElse(null) instanceof PortRef.Numbered number
                && from.port() <= number.port()
                && last(narrow) <= last(wide);
    }

    private static int last(PolicyPort port) {
        int first = port.port().known().orElse(null) instanceof PortRef.Numbered numbered ? numbered.port() : 0;
        return port.endPort().known().orElse(first);
    }
}
