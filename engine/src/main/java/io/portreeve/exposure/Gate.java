package io.portreeve.exposure;

import io.portreeve.model.IpRange;
import io.portreeve.model.IpRanges;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Admission;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reachability;
import io.portreeve.reachability.Reachers;
import io.portreeve.reachability.Reason;
import io.portreeve.reachability.Verdict;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies about one port of some pods: whom of those who come they let through. */
final class Gate {
    private static final Premise KEPT = Premise.condition(
            "the client's address is kept on its way, which externalTrafficPolicy: Cluster does not promise");
    private static final Premise REPLACED = Premise.condition(
            "a node's address takes the place of the client's, as externalTrafficPolicy: Cluster allows,"
                    + " and the policies let nodes in");

    private final Reachability reachability;
    private final PortTarget target;
    private final IpRanges nodes;
    private final Map<Object, Passage> notEveryPod;
    private final Admission admission;

    /**
     * @param nodes the addresses of the nodes; empty where the input does not tell
     * @param notEveryPod what is known of pods that come to ports which are not open to all of them
     */
    Gate(Reachability reachability, PortTarget target, IpRanges nodes, Map<Object, Passage> notEveryPod) {
        this.reachability = reachability;
        this.target = target;
        this.nodes = nodes;
        this.notEveryPod = notEveryPod;
        this.admission = reachability.admission(target.workload(), target.protocol(), target.number());
    }

    Passage clients(Entry entry) {
        if (!admission.isGuarded()) {
            return Passage.open(entry);
        }
        Passage most = clients(entry, Outcome.CONDITIONAL);
        Passage least = clients(entry, Outcome.OPEN);
        return most.equals(least) ? most : most.on(doubts(entry.clients()));
    }

    /** @param worst the least that counts as being let through */
    private Passage clients(Entry entry, Outcome worst) {
        IpRanges come = entry.clients();
        IpRanges pass = outside(worst).and(come);
        boolean all = entry.sources().isEmpty() ? pass.holdMostOf(come) : pass.equals(come);
        if (all) {
            return Passage.open(entry);
        }
        Reason shut = from(come.minus(pass).ranges().get(0)).ingress();
        return pass.isEmpty()
                ? Passage.closed(
                        Disposition.DENIED_BY_INGRESS_POLICY, PolicyHop.of(shut, "closed to " + entry.comers()))
                : Passage.narrowed(Scope.RESTRICTED, pass.texts(), PolicyHop.of(shut, PolicyHop.only(pass.texts())));
    }

    private IpRanges outside(Outcome worst) {
        List<IpRange> ranges = new ArrayList<>();
        for (Reachers.Outside each : admission.outside()) {
            if (each.outcome().compareTo(worst) >= 0) {
                ranges.add(each.range());
            }
        }
        return IpRanges.of(ranges);
    }

    private Verdict from(IpRange range) {
        return reachability.between(Peer.of(range), Peer.of(target.workload()), target.protocol(), target.number());
    }

    private List<Premise> doubts(IpRanges come) {
        IpRanges doubtful =
                outside(Outcome.CONDITIONAL).minus(outside(Outcome.OPEN)).and(come);
        return doubtful.isEmpty() ? List.of() : from(doubtful.ranges().get(0)).premises();
    }

    Passage clientsOrNodes(Entry entry) {
        Passage clients = clients(entry);
        Outcome behindNodes = nodes();
        if (clients.isUntouched()) {
            return behindNodes == Outcome.OPEN ? clients : clients.on(KEPT);
        }
        if (behindNodes == Outcome.CLOSED) {
            return clients.isClosed() ? clients : clients.on(KEPT);
        }
        return Passage.open(entry).on(REPLACED);
    }

    /** Whether a node is let in; of nodes that the input does not hold only that their addresses are private. */
    private Outcome nodes() {
        if (!admission.isGuarded()) {
            return Outcome.OPEN;
        }
        IpRanges some = nodes.isEmpty() ? IpRanges.PRIVATE : nodes;
        if (outside(Outcome.CONDITIONAL).and(some).isEmpty()) {
            return Outcome.CLOSED;
        }
        IpRanges sure = outside(Outcome.OPEN).and(some);
        boolean open =
                nodes.isEmpty() ? sure.and(IpRanges.of(IpRange.PRIVATE_IPV4)).holdMostOf(some) : !sure.isEmpty();
        return open ? Outcome.OPEN : Outcome.CONDITIONAL;
    }

    Passage balancer(Entry entry) {
        Outcome outcome = nodes();
        if (outcome == Outcome.OPEN) {
            return Passage.open(entry);
        }
        if (outcome == Outcome.CONDITIONAL) {
            return Passage.open(entry)
                    .on(Premise.condition(
                            "the addresses of the load balancer are among those that the policies let in"));
        }
        Reason shut = from(IpRanges.PRIVATE.ranges().get(0)).ingress();
        return Passage.closed(Disposition.DENIED_BY_INGRESS_POLICY, PolicyHop.of(shut, "closed to the load balancer"));
    }

    /** Pods of the namespace that may be let in are some pods, and no wider than those that are named. */
    Passage pods(Entry entry) {
        Outcome every = admission.ofEveryPod();
        if (every != Outcome.CLOSED) {
            return every == Outcome.OPEN
                    ? Passage.open(entry)
                    : Passage.open(entry).on(admission.everyPod().premises());
        }
        return notEveryPod.computeIfAbsent(admission.alike(), same -> notEveryPod());
    }

    private Passage notEveryPod() {
        if (admission.ofEveryPodOfNamespace() == Outcome.OPEN) {
            return Passage.narrowed(Scope.NAMESPACE, List.of(), PolicyHop.lettingIn(admission.closing()));
        }
        return admission.ofSomePod() == Outcome.CLOSED
                ? closedTo("pods")
                : Passage.narrowed(Scope.RESTRICTED, List.of(), PolicyHop.lettingIn(admission.closing()));
    }

    private Passage closedTo(String whom) {
        Reason some = admission.somePod();
        return Passage.closed(PolicyHop.disposition(some), PolicyHop.of(some, "closed to " + whom));
    }

    /** Any pod may be the controller's, so what is open to some pods only is a condition. */
    Passage unknownController(Entry entry, String title) {
        return switch (admission.ofSomePod()) {
            case OPEN -> Passage.open(entry);
            case CLOSED -> closedTo("the " + title);
            case CONDITIONAL ->
                Passage.open(entry)
                        .on(Premise.condition(
                                "the pods of the " + title + ", which the input does not hold, are let in by "
                                        + PolicyHop.names(admission.somePod())));
        };
    }

    Passage controller(Entry entry, Sender.Controller controller) {
        Verdict best = best(controller.pods());
        if (best.outcome() != Outcome.CLOSED) {
            return Passage.open(entry).on(best.premises());
        }
        Reason shut = PolicyHop.closing(best);
        return Passage.closed(PolicyHop.disposition(shut), PolicyHop.of(shut, "closed to the " + controller.title()));
    }

    private Verdict best(List<Workload> pods) {
        Optional<Verdict> best = Optional.empty();
        for (Workload pod : pods) {
            Verdict verdict =
                    reachability.between(Peer.of(pod), Peer.of(target.workload()), target.protocol(), target.number());
            if (best.isEmpty() || best.get().outcome().compareTo(verdict.outcome()) < 0) {
                best = Optional.of(verdict);
            }
        }
        return best.orElseThrow();
    }
}
