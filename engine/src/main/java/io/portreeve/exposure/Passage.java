package io.portreeve.exposure;

import io.portreeve.reachability.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What policies leave of an entry.
 *
 * @param scope from how far somebody still gets through
 * @param sources the ranges that alone do; empty where the scope says it all
 * @param policy what decides, where it narrows or closes the entry
 */
record Passage(
        Scope scope, Disposition disposition, List<String> sources, List<Premise> premises, Optional<Hop> policy) {
    Passage {
        sources = List.copyOf(sources);
        premises = List.copyOf(premises);
    }

    /** Everybody who comes gets through. */
    static Passage open(Entry entry) {
        return new Passage(entry.scope(), Disposition.REACHES_CONTAINER, entry.sources(), List.of(), Optional.empty());
    }

    /** Only these get through. */
    static Passage narrowed(Scope scope, List<String> sources, Hop policy) {
        return new Passage(scope, Disposition.REACHES_CONTAINER, sources, List.of(), Optional.of(policy));
    }

    /** Nobody gets through. */
    static Passage closed(Disposition disposition, Hop policy) {
        return new Passage(Scope.NONE, disposition, List.of(), List.of(), Optional.of(policy));
    }

    boolean isClosed() {
        return scope == Scope.NONE;
    }

    /** Whether policies leave everything as it is. */
    boolean isUntouched() {
        return policy.isEmpty();
    }

    /** The same on further premises. */
    Passage on(List<Premise> further) {
        List<Premise> more = new ArrayList<>(premises);
        more.addAll(further);
        return new Passage(scope, disposition, sources, more, policy);
    }

    Passage on(Premise premise) {
        return on(List.of(premise));
    }
}
