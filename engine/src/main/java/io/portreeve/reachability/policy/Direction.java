package io.portreeve.reachability.policy;

/** Which end of a connection a policy is about. */
public enum Direction {
    /** Connections that come in to its pods. */
    INGRESS("ingress"),
    /** Connections that go out from its pods. */
    EGRESS("egress");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
