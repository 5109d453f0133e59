package io.portreeve.reachability;

import org.jspecify.annotations.Nullable;

/**
 * Classes by all that tells them apart. A table of the classes themselves, without keys or entries beside them: nearly every pod
 * of a cluster can be a class of its own.
 */
final class ClassIndex {
    private static final int FEW = 64;

    /** No class has it. */
    private static final int NOBODY = 0;

    /** Bits of the number of a slot. */
    private static final int NEIGHBOURS = 4;

    private @Nullable EndpointClass[] slots = new EndpointClass[FEW];

    /** Of the class in each slot: most are seen to be others without a look at them. */
    private int[] hashes = new int[FEW];

    private int size;

    /** The class, if it has been met. */
    @Nullable
    EndpointClass find(Namespace namespace, int piece, Standing standing, LabelSet labels, PortSet ports) {
        int hash = hash(namespace, piece, standing, labels, ports);
        int slot = hash & slots.length - 1;
        for (int there = hashes[slot]; there != NOBODY; there = hashes[slot]) {
            EndpointClass here = slots[slot];
            if (there == hash && here != null && is(here, namespace, piece, standing, labels, ports)) {
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
        place(added, hash(added.namespace(), added.piece(), added.standing(), added.labels(), added.ports()));
    }

    private void grow() {
        @Nullable EndpointClass[] before = slots;
        int[] hashesBefore = hashes;
        slots = new EndpointClass[before.length * 4];
        hashes = new int[slots.length];
        for (int i = 0; i < before.length; i++) {
            if (hashesBefore[i] != NOBODY) {
                place(before[i], hashesBefore[i]);
            }
        }
    }

    private void place(@Nullable EndpointClass each, int hash) {
        int slot = hash & slots.length - 1;
        while (hashes[slot] != NOBODY) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = each;
        hashes[slot] = hash;
    }

    static boolean is(
            EndpointClass one, Namespace namespace, int piece, Standing standing, LabelSet labels, PortSet ports) {
        return one.labels().number() == labels.number()
                && one.namespace().number() == namespace.number()
                && one.piece() == piece
                && one.ports().number() == ports.number()
                && one.standing().number() == standing.number();
    }

    /** Classes of one namespace whose labels have numbers close to each other stand close to each other. */
    private static int hash(Namespace namespace, int piece, Standing standing, LabelSet labels, PortSet ports) {
        int hash = namespace.number();
        hash = hash * 0x9E3779B1 + (labels.number() >> NEIGHBOURS);
        hash = hash * 0x9E3779B1 + piece;
        hash = hash * 0x9E3779B1 + ports.number();
        hash = hash * 0x9E3779B1 + standing.number();
        hash = (hash ^ hash >>> 15) << NEIGHBOURS;
        hash |= labels.number() & ((1 << NEIGHBOURS) - 1);
        return hash == NOBODY ? 1 : hash;
    }
}
