package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whom the peers of a rule select: some who are the same wherever the rule stands, and pods of the namespace that it stands in. */
final class Peers {
    static final OwnPods[] NO_PODS = {};

    private final List<Chosen> fixedParts;
    private final Chosen fixed;
    private final OwnPods[] own;
    private final Function<List<Chosen>, Chosen> uniting;
    private final ByNumber<Chosen> unions = new ByNumber<>();

    private Peers(List<Chosen> fixed, List<OwnPods> own, Function<List<Chosen>, Chosen> uniting) {
        this.fixedParts = List.copyOf(fixed);
        this.fixed = uniting.apply(fixedParts);
        this.own = own.toArray(NO_PODS);
        this.uniting = uniting;
    }

    /** @param uniting what several together are, and one alone, and nobody */
    static Peers of(List<PeerPart> parts, Function<List<Chosen>, Chosen> uniting) {
        List<Chosen> fixed = new ArrayList<>(parts.size());
        List<OwnPods> own = new ArrayList<>(parts.size());
        for (PeerPart part : parts) {
            if (part instanceof PeerPart.Fixed same) {
                fixed.add(same.chosen());
            } else if (part instanceof OwnPods pods) {
                own.add(pods);
            }
        }
        return new Peers(fixed, own, uniting);
    }

    /** Those who are the same wherever the rule stands. */
    Chosen fixed() {
        return fixed;
    }

    /** The pods of its own namespace that are selected besides, wherever that is. */
    OwnPods[] own() {
        return own;
    }

    /** All of them, where the rule stands in a namespace; the same value whenever somebody asks. */
    Chosen in(Namespace home) {
        return own.length == 0 ? fixed : withOwn(home);
    }

    private synchronized Chosen withOwn(Namespace home) {
        Chosen known = unions.get(home.number());
        if (known == null) {
            known = united(home);
            unions.put(home.number(), known);
        }
        return known;
    }

    private Chosen united(Namespace home) {
        List<Chosen> some = new ArrayList<>(fixedParts);
        for (OwnPods pods : own) {
            some.add(pods.in(home));
        }
        return uniting.apply(some);
    }
}
