package io.portreeve.finding;

import io.portreeve.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What was read of accepted risks: those that are well formed, and a Problem for each that is not. */
public record Suppressions(List<Suppression> all, List<Problem> problems) {
    /** Nothing accepted. */
    public static final Suppressions NONE = new Suppressions(List.of(), List.of());

    public Suppressions {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** These and others. */
    public Suppressions and(Suppressions others) {
        if (others.all.isEmpty() && others.problems.isEmpty()) {
            return this;
        }
        return new Suppressions(
                Stream.concat(all.stream(), others.all.stream()).toList(),
                Stream.concat(problems.stream(), others.problems.stream()).toList());
    }
}
