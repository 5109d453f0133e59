package io.portreeve.remedy;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.exposure.Stages;
import io.portreeve.model.Place;
import io.portreeve.source.Order;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The single edits that close or narrow the ways to ports, each tried by the engine, those that cut off least else first. An edit
 * that helps several ports is tried once.
 */
public final class Remedies {
    private final Stages before;
    private final Ways ways;
    private final Map<Tried, Changed> tried = new HashMap<>();

    public Remedies(Stages before) {
        this.before = before;
        this.ways = new Ways(before.exposure());
    }

    /** Those for one port of some pods: what shuts out the farthest, then what cuts off least else, then what leaves least open. */
    public List<Remedy> of(PortTarget target) {
        List<ExposurePath> paths = before.exposure().to(target.workload(), target.number(), target.protocol());
        Scope widest = Ways.widest(ways.all().stream().filter(path -> isTo(target, path)));
        List<Remedy> remedies = new ArrayList<>();
        for (Edit edit : new Edits(before, target).all(paths)) {
            Changed changed = tried.computeIfAbsent(Tried.of(edit, target), same -> changed(edit));
            remedy(edit, changed, target, widest).ifPresent(remedies::add);
        }
        remedies.sort(Order.by((Remedy remedy) -> remedy.left().compareTo(widest) <= 0)
                .then(remedy -> remedy.collateral().size())
                .then(remedy -> -remedy.left().compareTo(Scope.INTERNET))
                .then(Remedy::description));
        return remedies;
    }

    private Changed changed(Edit edit) {
        return ways.changed(new Ways(edit.after().get().exposure()));
    }

    /** Ways to the port from outside are to be closed, or any where there are none. */
    private Optional<Remedy> remedy(Edit edit, Changed changed, PortTarget target, Scope widest) {
        List<ExposurePath> closed = new ArrayList<>();
        Set<String> collateral = new LinkedHashSet<>();
        for (Changed.Turn turn : changed.turns()) {
            ExposurePath path = turn.before();
            boolean isToBeClosed = isTo(target, path) && (path.isFromOutside() || widest == Ways.scope(path));
            if (turn.narrows() && isToBeClosed) {
                closed.add(path);
            } else if (turn.narrows()) {
                collateral.add(cutOff(turn));
            }
        }
        Scope left = changed.widest(ways, path -> isTo(target, path));
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remedy(edit.description(), edit.place(), closed, left, List.copyOf(collateral)));
    }

    /** The pods are told by their place, since an edit makes another object of them. */
    private static boolean isTo(PortTarget target, ExposurePath path) {
        return path.target()
                .filter(other -> other.workload()
                        .meta()
                        .place()
                        .equals(target.workload().meta().place()))
                .filter(other -> other.number() == target.number() && other.protocol() == target.protocol())
                .isPresent();
    }

    /** {@code port 80 of Deployment shop/web from the Internet}. */
    private static String cutOff(Changed.Turn turn) {
        PortTarget end = turn.before().target().orElseThrow();
        boolean ownStay =
                turn.now().filter(now -> now.scope() == Scope.NAMESPACE).isPresent();
        return "port " + new PodPort(end.number(), end.protocol()) + " of " + Edits.name(end.workload()) + " from "
                + (ownStay
                        ? "pods of other namespaces"
                        : turn.before().hops().get(0).text());
    }

    /** Edits that say the same of one line and for one number of a port are one. */
    private record Tried(String description, Optional<Place> place, PodPort port) {
        static Tried of(Edit edit, PortTarget target) {
            return new Tried(edit.description(), edit.place(), new PodPort(target.number(), target.protocol()));
        }
    }
}
