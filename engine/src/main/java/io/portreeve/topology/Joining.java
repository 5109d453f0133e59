package io.portreeve.topology;

/** How far objects look for each other when nobody wrote their namespace. */
public enum Joining {
    /** The nearest folder that holds a candidate decides: a repository is not a cluster. */
    NEAREST_FIRST,
    /** Everything in the unit belongs together: a dump of one cluster. */
    EVERYTHING
}
