package io.portreeve.reachability;

import java.util.Arrays;

/**
 * Things in an order, each of which is itself alone. It is filled anew for each question, and copied only where it is kept.
 */
final class Identities {
    private Object[] members;
    private int size;

    Identities() {
        this.members = new Object[8];
    }

    private Identities(Object[] members) {
        this.members = members;
        this.size = members.length;
    }

    /** Nothing is left in it. */
    Identities cleared() {
        size = 0;
        return this;
    }

    void add(Object member) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
        }
        members[size++] = member;
    }

    int size() {
        return size;
    }

    Identities copy() {
        return new Identities(Arrays.copyOf(members, size));
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Identities identities) || identities.size != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (members[i] != identities.members[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ System.identityHashCode(members[i])) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }
}
