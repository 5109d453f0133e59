package io.portreeve.reachability;

/**
 * A set of peer classes, or everything but such a set: allowing everybody stays one value however many pods there are, and
 * classes that appear later are in it at once. Immutable.
 */
final class PeerSet {
    static final PeerSet NOBODY = new PeerSet(false, ClassSet.EMPTY);
    static final PeerSet EVERYBODY = new PeerSet(true, ClassSet.EMPTY);

    private final boolean allBut;
    private final ClassSet classes;

    private PeerSet(boolean allBut, ClassSet classes) {
        this.allBut = allBut;
        this.classes = classes;
    }

    static PeerSet of(ClassSet classes) {
        return classes.isEmpty() ? NOBODY : new PeerSet(false, classes);
    }

    static PeerSet allBut(ClassSet classes) {
        return classes.isEmpty() ? EVERYBODY : new PeerSet(true, classes);
    }

    boolean contains(int number) {
        return allBut != classes.contains(number);
    }

    /** Sets a bit in the marks of all that are in it; the first mark is that of the number {@code first}. */
    void mark(long[] marks, int first, long bit) {
        if (!allBut) {
            classes.mark(marks, first, bit);
            return;
        }
        for (int i = 0; i < marks.length; i++) {
            marks[i] |= contains(first + i) ? bit : 0;
        }
    }

    /** Those of some classes that are in it. */
    ClassSet among(ClassSet some) {
        return allBut ? some.minus(classes) : some.and(classes);
    }

    boolean isNobody() {
        return !allBut && classes.isEmpty();
    }

    boolean isEverybody() {
        return allBut && classes.isEmpty();
    }

    /** Whether it is the same value, which is seen at once. */
    boolean isSame(Object other) {
        return this == other;
    }

    /** Equal for equal sets, and seen at once: most others have another. */
    int beginning() {
        return allBut ? ~classes.beginning() : classes.beginning();
    }

    /** How many words of 64 classes it takes. */
    int words() {
        return classes.words();
    }

    PeerSet not() {
        return allBut ? of(classes) : allBut(classes);
    }

    PeerSet or(PeerSet other) {
        if (allBut) {
            return allBut(other.allBut ? classes.and(other.classes) : classes.minus(other.classes));
        }
        if (other.allBut) {
            return allBut(other.classes.minus(classes));
        }
        ClassSet united = classes.or(other.classes);
        if (united.isSame(classes)) {
            return this;
        }
        return united.isSame(other.classes) ? other : new PeerSet(false, united);
    }

    PeerSet and(PeerSet other) {
        if (isEverybody()) {
            return other;
        }
        if (other.isEverybody()) {
            return this;
        }
        if (allBut) {
            return other.allBut ? allBut(classes.or(other.classes)) : of(other.classes.minus(classes));
        }
        return of(other.allBut ? classes.minus(other.classes) : classes.and(other.classes));
    }

    PeerSet minus(PeerSet other) {
        return and(other.not());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PeerSet set && allBut == set.allBut && classes.equals(set.classes));
    }

    @Override
    public int hashCode() {
        return classes.hashCode() * 2 + (allBut ? 1 : 0);
    }
}
