package io.portreeve.reachability;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One question about two peers of one cluster. */
final class Inquiry {
    private final Cluster cluster;
    /** Each alternative is one the asker means for sure, such as every part of a range. */
    private final List<List<End>> sources;

    private final List<List<End>> destinations;

    Inquiry(Cluster cluster, Peer from, Peer to) {
        this.cluster = cluster;
        this.sources = ends(from);
        this.destinations = ends(to);
    }

    /** About two ends that are already known. */
    Inquiry(Cluster cluster, List<End> source, List<End> destination) {
        this.cluster = cluster;
        this.sources = List.of(source);
        this.destinations = List.of(destination);
    }

    private List<List<End>> ends(Peer peer) {
        if (peer instanceof Peer.Pods pods) {
            return List.of(End.of(cluster, Pod.of(pods.workload())));
        }
        IpRange range = ((Peer.Addresses) peer).range();
        if (range.first().equals(range.last())) {
            Optional<Pod> owner = owner(range.first());
            if (owner.isPresent()) {
                return List.of(End.of(cluster, owner.get()));
            }
        }
        return pieces(range);
    }

    private Optional<Pod> owner(IpAddress address) {
        Optional<ClusterNode> node = cluster.registry().surroundings().nodeAt(address);
        return node.map(Pod::of).or(() -> cluster.podAt(address));
    }

    private List<List<End>> pieces(IpRange range) {
        AddressSpace addresses = cluster.registry().addresses();
        List<List<End>> pieces = new ArrayList<>();
        addresses.numbersOf(range).forEach(number -> {
            IpRange piece = addresses.piece(number);
            IpAddress first = range.contains(piece.first()) ? piece.first() : range.first();
            IpAddress last = range.contains(piece.last()) ? piece.last() : range.last();
            pieces.add(List.of(End.of(number, new IpRange(first, last))));
        });
        return pieces;
    }

    /** Of addresses, all must agree; of a pod's families, one is enough. */
    Verdict verdict(Protocol protocol, int port) {
        List<Verdict> verdicts = new ArrayList<>();
        for (List<End> source : sources) {
            for (List<End> destination : destinations) {
                verdicts.add(best(source, destination, protocol, port));
            }
        }
        return Reasons.agreed(verdicts);
    }

    private Verdict best(List<End> sources, List<End> destinations, Protocol protocol, int port) {
        Optional<Verdict> best = Optional.empty();
        for (End source : sources) {
            for (End destination : destinations) {
                if (source.canTalkTo(destination)) {
                    Verdict verdict = new Pair(cluster, source, destination).verdict(protocol, port);
                    if (best.isEmpty() || best.get().outcome().compareTo(verdict.outcome()) < 0) {
                        best = Optional.of(verdict);
                    }
                }
            }
        }
        return best.orElseGet(Reasons::noCommonFamily);
    }

    Connections connections() {
        Optional<Connections> agreed = Optional.empty();
        for (List<End> source : sources) {
            for (List<End> destination : destinations) {
                Connections here = connections(cluster, source, destination);
                agreed = Optional.of(agreed.map(before -> before.common(here)).orElse(here));
            }
        }
        return agreed.orElse(Connections.NONE);
    }

    static Connections connections(Cluster cluster, List<End> sources, List<End> destinations) {
        Connections best = Connections.NONE;
        for (End source : sources) {
            for (End destination : destinations) {
                if (source.canTalkTo(destination)) {
                    best = best.or(new Pair(cluster, source, destination).connections());
                }
            }
        }
        return best;
    }
}
