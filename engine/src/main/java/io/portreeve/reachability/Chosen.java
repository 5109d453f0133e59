package io.portreeve.reachability;

/** Those whom peers of rules select. */
interface Chosen {
    /** Among the classes of today; the same value as before unless one has come that changes it. */
    Selection now();

    /** The same whatever classes come. */
    record Always(Selection now) implements Chosen {}
}
