package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import java.util.Optional;

/** What is known of a cluster at a moment: of files for good, of a living one as long as it is watched. */
public interface KnownCluster {
    /** Its objects; empty as long as they are not all known. */
    Optional<ClusterState> state();

    /** One line for people: what is waited for, or what is known. */
    String readiness();

    /** One that does not change. */
    static KnownCluster of(ClusterState state) {
        String line = state.size() + " objects of a stored snapshot";
        return new KnownCluster() {
            @Override
            public Optional<ClusterState> state() {
                return Optional.of(state);
            }

            @Override
            public String readiness() {
                return line;
            }
        };
    }
}
