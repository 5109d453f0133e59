package io.portreeve.access;

/** How many stand behind one subject, the most first. */
public enum Breadth {
    /** Whoever reaches the API server, without a name or a password. */
    ANONYMOUS("whoever reaches the API server, without logging in"),
    LOGGED_IN("everybody who is logged in, every service account included"),
    ACCOUNTS("every pod of the cluster that is given a token"),
    NAMESPACE_ACCOUNTS("every pod of a namespace that is given a token"),
    DEFAULT_ACCOUNT("every pod of a namespace that names no account of its own"),
    /** Somebody in particular. */
    NAMED("");

    private final String words;

    Breadth(String words) {
        this.words = words;
    }

    /** Whether it is more than somebody in particular. */
    public boolean isBroad() {
        return this != NAMED;
    }

    /** Who that is; empty for somebody in particular. */
    public String words() {
        return words;
    }
}
