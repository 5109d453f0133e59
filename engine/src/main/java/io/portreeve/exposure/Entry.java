package io.portreeve.exposure;

import io.portreeve.model.IpRange;
import io.portreeve.model.IpRanges;
import io.portreeve.reachability.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outer part of a path: how somebody comes as far as a Service or a node's port, and from how far.
 *
 * @param sources the ranges that alone may come this way; empty where the scope says it all
 * @param sender who the source is when a connection comes to the pods
 * @param blocked how the way ends before it comes to a Service at all, if it does
 * @param trusted whether the user trusts everybody in these ranges
 */
record Entry(
        List<Hop> hops,
        Scope scope,
        List<Premise> premises,
        List<String> sources,
        Sender sender,
        Optional<Disposition> blocked,
        boolean trusted) {
    Entry {
        sources = List.copyOf(sources);
        hops = List.copyOf(hops);
        premises = List.copyOf(premises);
    }

    Entry(List<Hop> hops, Scope scope, List<Premise> premises) {
        this(hops, scope, premises, List.of(), Sender.PODS, Optional.empty(), false);
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
        return new Entry(hops, scope, more, sources, sender, blocked, trusted);
    }

    /** The same entry, open to these ranges only. */
    Entry narrowedTo(List<String> ranges) {
        return new Entry(hops, scope, premises, ranges, sender, blocked, trusted);
    }

    /** The same entry with somebody as the source behind it. */
    Entry sentBy(Sender other) {
        return new Entry(hops, scope, premises, sources, other, blocked, trusted);
    }

    /** The same entry where it ends at once. */
    Entry blockedBy(Disposition disposition) {
        return new Entry(hops, scope, premises, sources, sender, Optional.of(disposition), trusted);
    }

    /** The addresses that may come; a range that is not known may be any. */
    IpRanges clients() {
        List<IpRange> ranges = new ArrayList<>();
        for (String source : sources) {
            Optional<IpRange> range = IpRange.parse(source);
            if (range.isEmpty()) {
                return IpRanges.INTERNET;
            }
            ranges.add(range.get());
        }
        if (!ranges.isEmpty()) {
            return IpRanges.of(ranges);
        }
        return scope == Scope.NETWORK ? IpRanges.PRIVATE : IpRanges.INTERNET;
    }

    /** Who comes, in words: {@code the Internet}. */
    String comers() {
        return switch (scope) {
            case NETWORK -> "the private network";
            case RESTRICTED -> "the allowed sources";
            default -> "the Internet";
        };
    }

    /** The same entry as far as policies leave it open: who begins the path. */
    Entry as(Passage passage) {
        if (passage.isUntouched() || passage.isClosed()) {
            return this;
        }
        List<Hop> seen = new ArrayList<>(hops);
        seen.set(0, narrowed(passage.scope()));
        return new Entry(seen, passage.scope(), premises, passage.sources(), sender, blocked, trusted);
    }

    private Hop narrowed(Scope to) {
        if (hops.get(0).kind() != Hop.Kind.CLUSTER) {
            return source(to);
        }
        return Hop.of(Hop.Kind.CLUSTER, to == Scope.NAMESPACE ? "any pod of the namespace" : "allowed pods");
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
        return new Entry(seen, scope, more, sources, sender, blocked, true);
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
