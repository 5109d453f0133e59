package io.portreeve.reachability;

/**
 * What a peer of a rule selects.
 *
 * @param sure the classes that it certainly selects
 * @param possible those that it may select, {@code sure} included
 */
record Selection(PeerSet sure, PeerSet possible) {
    static final Selection NOBODY = new Selection(PeerSet.NOBODY, PeerSet.NOBODY);
    static final Selection EVERYBODY = new Selection(PeerSet.EVERYBODY, PeerSet.EVERYBODY);

    Selection or(Selection other) {
        return new Selection(sure.or(other.sure), possible.or(other.possible));
    }

    Selection minus(Selection other) {
        return new Selection(sure.minus(other.possible), possible.minus(other.sure));
    }

    /** The same peers, none of them for sure. */
    Selection doubted() {
        return new Selection(PeerSet.NOBODY, possible);
    }

    Selection and(PeerSet only) {
        return new Selection(sure.and(only), possible.and(only));
    }

    boolean isExact() {
        return sure.equals(possible);
    }

    Match of(int number) {
        return sure.contains(number)
                ? Match.YES
                : Match.of(possible.contains(number)).and(Match.MAYBE);
    }
}
