package io.portreeve.remedy;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.exposure.Stages;
import io.portreeve.source.Order;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The single edits that close or narrow the ways to a port, each tried by the engine, those that cut off least else first. */
public final class Remedies {
    private final Stages before;
    private final PortTarget target;
    private final Ways ways;

    private Remedies(Stages before, PortTarget target) {
        this.before = before;
        this.target = target;
        this.ways = new Ways(before.exposure());
    }

    /** Those for one port of some pods. */
    public static List<Remedy> of(Stages before, PortTarget target) {
        return new Remedies(before, target).ranked();
    }

    /** What shuts out the farthest comes first; then what cuts off least else; then what leaves least open. */
    private List<Remedy> ranked() {
        List<ExposurePath> paths = before.exposure().to(target.workload(), target.number(), target.protocol());
        Scope widest = widest(ways);
        List<Remedy> remedies = new ArrayList<>();
        new Edits(before, target).all(paths).forEach(edit -> tried(edit).ifPresent(remedies::add));
        remedies.sort(Order.by((Remedy remedy) -> remedy.left().compareTo(widest) <= 0)
                .then(remedy -> remedy.collateral().size())
                .then(remedy -> -remedy.left().compareTo(Scope.INTERNET))
                .then(Remedy::description));
        return remedies;
    }

    private Optional<Remedy> tried(Edit edit) {
        Ways after = new Ways(edit.after().get().exposure());
        List<ExposurePath> closed = new ArrayList<>();
        Set<String> collateral = new LinkedHashSet<>();
        for (ExposurePath path : ways.all()) {
            if (after.isNarrowed(path)) {
                if (isMeant(path)) {
                    closed.add(path);
                } else {
                    collateral.add(cutOff(path, after));
                }
            }
        }
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Remedy(edit.description(), edit.place(), closed, widest(after), List.copyOf(collateral)));
    }

    /** A way to the port that ought to be closed: one from outside, or any where none is. */
    private boolean isMeant(ExposurePath path) {
        return isTarget(path) && (path.isFromOutside() || widest(ways) == Ways.scope(path));
    }

    /** The pods are told by their place, since an edit makes another object of them. */
    private boolean isTarget(ExposurePath path) {
        return path.target()
                .filter(other -> other.workload()
                        .meta()
                        .place()
                        .equals(target.workload().meta().place()))
                .filter(other -> other.number() == target.number() && other.protocol() == target.protocol())
                .isPresent();
    }

    /** From how far the port is reached in a map. */
    private Scope widest(Ways map) {
        Scope widest = Scope.NONE;
        for (ExposurePath path : map.all()) {
            if (isTarget(path) && Ways.scope(path).compareTo(widest) < 0) {
                widest = Ways.scope(path);
            }
        }
        return widest;
    }

    /** {@code port 80 of Deployment shop/web from the Internet}. */
    private static String cutOff(ExposurePath path, Ways after) {
        PortTarget end = path.target().orElseThrow();
        boolean ownStay =
                after.find(path).filter(now -> now.scope() == Scope.NAMESPACE).isPresent();
        return "port " + new PodPort(end.number(), end.protocol()) + " of " + Edits.name(end.workload()) + " from "
                + (ownStay ? "pods of other namespaces" : path.hops().get(0).text());
    }
}
