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
 */
public record Manifests(Snapshot snapshot, Joining joining, List<Problem> problems) {
    public Manifests {
        problems = List.copyOf(problems);
    }
}
