package io.portreeve.reachability;

/**
 * What one peer can say to another.
 *
 * @param open what is certainly let through
 * @param conditional what may be let through, depending on what the input does not say
 */
public record Connections(ConnectionSet open, ConnectionSet conditional) {
    /** Nothing at all. */
    public static final Connections NONE = new Connections(ConnectionSet.NONE, ConnectionSet.NONE);

    /** Everything, for sure. */
    public static final Connections ALL = new Connections(ConnectionSet.ALL, ConnectionSet.NONE);

    static Connections between(ConnectionSet least, ConnectionSet most) {
        return new Connections(least, most.minus(least));
    }

    public boolean isEmpty() {
        return open.isEmpty() && conditional.isEmpty();
    }

    ConnectionSet most() {
        return open.or(conditional);
    }

    /** What one of two ways, or both, let through. */
    Connections or(Connections other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return between(open.or(other.open), most().or(other.most()));
    }

    /** What holds for both of two peers alike. */
    Connections common(Connections other) {
        return between(open.and(other.open), most().or(other.most()));
    }
}
