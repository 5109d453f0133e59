package io.portreeve.reachability;

/**
 * What a peer of a rule selects.
 *
 * @param sure the classes that it certainly selects
 * @param possible those that it may select, {@code sure} included
 */
record Selection(PeerSet sure, PeerSet possible) {
    static final Selection NOBODY = exactly(PeerSet.NOBODY);
    static final Selection EVERYBODY = exactly(PeerSet.EVERYBODY);

    static Selection exactly(PeerSet peers) {
        return new Selection(peers, peers);
    }

    Selection or(Selection other) {
        PeerSet united = sure.or(other.sure);
        if (!isPlain() || !other.isPlain()) {
            return new Selection(united, possible.or(other.possible));
        }
        if (united.isSame(sure)) {
            return this;
        }
        return united.isSame(other.sure) ? other : exactly(united);
    }

    Selection minus(Selection other) {
        PeerSet left = sure.minus(other.possible);
        return isPlain() && other.isPlain() ? exactly(left) : new Selection(left, possible.minus(other.sure));
    }

    /** The same peers, none of them for sure. */
    Selection doubted() {
        return new Selection(PeerSet.NOBODY, possible);
    }

    Selection and(PeerSet only) {
        PeerSet common = sure.and(only);
        return isPlain() ? exactly(common) : new Selection(common, possible.and(only));
    }

    /** Whether it is the same value, which is seen at once. */
    boolean isSame(Object other) {
        return this == other;
    }

    boolean isExact() {
        return sure.equals(possible);
    }

    /** Whether it is seen without a look into the sets that it is exact. */
    boolean isPlain() {
        return sure.isSame(possible);
    }

    Match of(int number) {
        if (sure.contains(number)) {
            return Match.YES;
        }
        return !isPlain() && possible.contains(number) ? Match.MAYBE : Match.NO;
    }
}
