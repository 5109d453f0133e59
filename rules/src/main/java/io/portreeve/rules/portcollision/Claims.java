package io.portreeve.rules.portcollision;

import io.portreeve.model.KubernetesObject;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds those who claim one port against each other. */
final class Claims {
    /**
     * How many are looked at from either end. Who claims what many others claim is told by the first that it collides with,
     * and if none of these is one, it is a variant among variants; looking at all of thousands would take minutes.
     */
    private static final int FROM_EACH_END = 64;

    private Claims() {}

    /**
     * Claims in an order that outlives another order of the documents in a file, so that the finding stays with its object:
     * by file, then by object.
     */
    static <T> List<T> sorted(Collection<T> claims, Function<T, KubernetesObject> by) {
        return claims.stream()
                .sorted(Order.by((T claim) -> by.apply(claim).origin().file().path())
                        .then(claim -> by.apply(claim).id().toString()))
                .toList();
    }

    /** For each claim the collision with the first earlier one that it collides with. */
    static <T> Stream<Collision> collisions(List<T> claims, BiFunction<T, T, Optional<Collision>> between) {
        List<Collision> collisions = new ArrayList<>();
        for (int later = 1; later < claims.size(); later++) {
            first(claims, later, between).ifPresent(collisions::add);
        }
        return collisions.stream();
    }

    private static <T> Optional<Collision> first(
            List<T> claims, int later, BiFunction<T, T, Optional<Collision>> between) {
        for (int first = 0; first < later; first++) {
            if (first == FROM_EACH_END) {
                first = Math.max(first, later - FROM_EACH_END);
            }
            Optional<Collision> collision = between.apply(claims.get(first), claims.get(later));
            if (collision.isPresent()) {
                return collision;
            }
        }
        return Optional.empty();
    }
}
