package io.portreeve.access;

import java.util.List;

/** A subject that could come to do what is asked by way of others' rights, step by step. */
public record Climber(Subject subject, List<Step> steps) {
    public Climber {
        steps = List.copyOf(steps);
    }
}
