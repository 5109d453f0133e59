package io.portreeve.scan;

import io.portreeve.model.Snapshot;
import io.portreeve.source.Problem;
import io.portreeve.topology.Joining;
import java.util.List;

/**
 * What files say of a cluster, before anything is judged.
 *
 * @param joining how far objects look for each other
 * @param problems what could not be read
 * @param statistics what was looked at and what was passed over
 */
public record Manifests(Snapshot snapshot, Joining joining, List<Problem> problems, Statistics statistics) {
    public Manifests {
        problems = List.copyOf(problems);
    }
}
