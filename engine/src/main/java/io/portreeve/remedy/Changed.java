package io.portreeve.remedy;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an edit makes of the ways of a map, of which most stay as they are.
 *
 * @param turns the ways that are not as open as they were
 * @param added the ways that there were not
 */
record Changed(List<Turn> turns, List<ExposurePath> added) {
    /** From how far somebody comes along some ways, those of {@code before} that have not changed among them. */
    Scope widest(Ways before, Predicate<ExposurePath> some) {
        Set<ExposurePath> turned = Collections.newSetFromMap(new IdentityHashMap<>());
        turns.forEach(turn -> turned.add(turn.before()));
        Stream<ExposurePath> stayed = before.all().stream().filter(path -> !turned.contains(path));
        Stream<ExposurePath> become = turns.stream().flatMap(turn -> turn.now().stream());
        return Ways.widest(
                Stream.of(stayed, become, added.stream()).flatMap(ways -> ways).filter(some));
    }

    /**
     * A way that is not as open as it was.
     *
     * @param now what has become of it; empty where it is gone
     */
    record Turn(ExposurePath before, Optional<ExposurePath> now) {
        /** Whether fewer come along it. */
        boolean narrows() {
            if (Ways.scope(before) == Scope.NONE) {
                return false;
            }
            Scope left = now.map(Ways::scope).orElse(Scope.NONE);
            boolean sources = before.sources().isEmpty()
                    && now.filter(path -> !path.sources().isEmpty()).isPresent();
            return left.compareTo(Ways.scope(before)) > 0 || sources;
        }
    }
}
