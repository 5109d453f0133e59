package io.portreeve.reachability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Classes by all that tells them apart. A table of the classes themselves, without keys or entries beside them: nearly every pod
 * of a cluster can be a class of its own.
 */
final class ClassIndex {
    private static final int FEW = 64;

    private @Nullable EndpointClass[] slots = new EndpointClass[FEW];
    private int size;

    /** The class, if it has been met. */
    @Nullable
    EndpointClass find(Namespace namespace, int piece, Standing standing, LabelSet labels, PortSet ports) {
        int hash = hash(namespace, piece, standing, labels, ports);
        int slot = hash & slots.length - 1;
        for (EndpointClass here = slots[slot]; here != null; here = slots[slot]) {
            if (here.hash() == hash && is(here, namespace, piece, standing, labels, ports)) {
                return here;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return null;
    }

    /** Adds one that is not in it. */
    void add(EndpointClass added) {
        if (++size > slots.length / 2) {
            grow();
        }
        place(added);
    }

    private void grow() {
        @Nullable EndpointClass[] before = slots;
        slots = new EndpointClass[before.length * 4];
        Arrays.stream(before).forEach(each -> {
            if (each != null) {
                place(each);
            }
        });
    }

    private void place(EndpointClass each) {
        int slot = each.hash() & slots.length - 1;
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = each;
    }

    static boolean is(
            EndpointClass one, Namespace namespace, int piece, Standing standing, LabelSet labels, PortSet ports) {
        return one.labels().number() == labels.number()
                && one.namespace().number() == namespace.number()
                && one.piece() == piece
                && one.ports().number() == ports.number()
                && one.standing().number() == standing.number();
    }

    /** What {@link EndpointClass#hash} holds. */
    static int hash(Namespace namespace, int piece, Standing standing, LabelSet labels, PortSet ports) {
        int hash = namespace.number();
        hash = hash * 0x9E3779B1 + labels.number();
        hash = hash * 0x9E3779B1 + piece;
        hash = hash * 0x9E3779B1 + ports.number();
        hash = hash * 0x9E3779B1 + standing.number();
        return hash ^ hash >>> 15;
    }
}
