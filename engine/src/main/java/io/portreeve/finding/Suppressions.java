package io.portreeve.finding;

import io.portreeve.source.Problem;
import java.util.List;

/** What was read of accepted risks: those that are well formed, and a Problem for each that is not. */
public record Suppressions(List<Suppression> all, List<Problem> problems) {
    /** Nothing accepted. */
    public static final Suppressions NONE = new Suppressions(List.of(), List.of());

    public Suppressions {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** All of several in one, in their order. */
    public static Suppressions joined(List<Suppressions> several) {
        return several.isEmpty()
                ? NONE
                : new Suppressions(
                        several.stream().flatMap(each -> each.all.stream()).toList(),
                        several.stream().flatMap(each -> each.problems.stream()).toList());
    }
}
