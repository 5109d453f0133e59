package io.portreeve.access;

import java.util.List;

/** A subject that could do what is asked, with every way that it has. */
public record Holder(Subject subject, List<Way> ways) {
    public Holder {
        ways = List.copyOf(ways);
    }

    /** Whether one of the ways hangs on nothing that the input leaves open. */
    public boolean isCertain() {
        return ways.stream().anyMatch(Way::isCertain);
    }
}
