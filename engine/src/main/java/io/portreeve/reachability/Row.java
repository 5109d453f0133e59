package io.portreeve.reachability;

import java.util.List;

/**
 * Whom policies let through at some ports, wherever they stand: namespaces whose policies say the same share it.
 *
 * @param everywhere those who are the same in every namespace
 * @param own what pods of one's own namespace are let through besides
 */
record Row(PeerSet everywhere, List<OwnPods> own) {
    static final Row EVERYBODY = of(PeerSet.EVERYBODY);
    static final Row NOBODY = of(PeerSet.NOBODY);

    static Row of(PeerSet set) {
        return new Row(set, List.of());
    }

    /** Whether it is seen without a look at any namespace that it is the same. */
    boolean isLike(Row other) {
        return everywhere.equals(other.everywhere) && own.equals(other.own);
    }

    /** All of them in a namespace. */
    PeerSet in(Namespace home, Bound bound) {
        PeerSet all = everywhere;
        for (OwnPods pods : own) {
            all = all.or(bound.admitted(pods.in(home).now()));
        }
        return all;
    }

    /** Whether the class or piece of a number is one of those in a namespace. */
    boolean contains(int number, Namespace home, Bound bound) {
        if (everywhere.contains(number)) {
            return true;
        }
        for (OwnPods pods : own) {
            if (bound.admitted(pods.in(home).now()).contains(number)) {
                return true;
            }
        }
        return false;
    }
}
