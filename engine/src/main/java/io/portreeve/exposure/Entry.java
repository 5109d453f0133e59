package io.portreeve.exposure;

import io.portreeve.reachability.Premise;
import java.util.ArrayList;
import java.util.List;

/**
 * The outer part of a path: how somebody comes as far as a Service or a node's port, and from how far.
 *
 * @param sources the ranges that alone may come this way; empty where the scope says it all
 * @param trusted whether the user trusts everybody in these ranges
 */
record Entry(List<Hop> hops, Scope scope, List<Premise> premises, List<String> sources, boolean trusted) {
    Entry {
        sources = List.copyOf(sources);
        hops = List.copyOf(hops);
        premises = List.copyOf(premises);
    }

    Entry(List<Hop> hops, Scope scope, List<Premise> premises) {
        this(hops, scope, premises, List.of(), false);
    }

    static Entry of(Scope scope, Premise premise, Hop... hops) {
        return new Entry(List.of(hops), scope, List.of(premise));
    }

    static Entry of(Scope scope, Hop... hops) {
        return new Entry(List.of(hops), scope, List.of());
    }

    /** The same entry on one more premise. */
    Entry on(Premise premise) {
        List<Premise> more = new ArrayList<>(premises);
        more.add(premise);
        return new Entry(hops, scope, more, sources, trusted);
    }

    /** The same entry, open to these ranges only. */
    Entry narrowedTo(List<String> ranges) {
        return new Entry(hops, scope, premises, ranges, trusted);
    }

    /** The same entry as somebody sees it who trusts some sources. */
    Entry seenWith(Trust trust) {
        if (!trust.covers(sources)) {
            return this;
        }
        List<Hop> seen = new ArrayList<>(hops);
        seen.set(0, Hop.of(Hop.Kind.NETWORK, "trusted sources"));
        List<Premise> more = new ArrayList<>(premises);
        more.add(trust.premise());
        return new Entry(seen, scope, more, sources, true);
    }

    /** Steps that begin with whoever stands this far out. */
    static List<Hop> from(Scope scope, Hop... steps) {
        List<Hop> hops = new ArrayList<>(List.of(source(scope)));
        hops.addAll(List.of(steps));
        return hops;
    }

    /** Who stands at the beginning of a path of this scope. */
    static Hop source(Scope scope) {
        return switch (scope) {
            case INTERNET, UNKNOWN -> Hop.of(Hop.Kind.INTERNET, scope == Scope.UNKNOWN ? "Internet?" : "Internet");
            case NETWORK -> Hop.of(Hop.Kind.NETWORK, "private network");
            case CLUSTER -> Hop.of(Hop.Kind.CLUSTER, "any pod");
            default -> Hop.of(Hop.Kind.NETWORK, "allowed sources");
        };
    }
}
