package io.portreeve.guard.replay;

import io.portreeve.cluster.LiveObjects;
import io.portreeve.guard.Operation;
import io.portreeve.guard.ReviewUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody did to a cluster, as far as it was written down.
 *
 * @param line where that stands
 * @param time when the API server was asked; empty where that was not written down
 * @param user who acted
 * @param behind who in truth acted under that name
 * @param names of the objects that were deleted, or the pod that was connected to; of what was written the name is in {@code now}
 * @param every whether all objects of the kind in the namespace were deleted
 * @param old the object as it was, where that was written down
 * @param now the object as it became
 * @param made whether a controller made the object
 */
record Deed(
        long line,
        Optional<Instant> time,
        ReviewUser user,
        Optional<String> behind,
        Operation operation,
        Target target,
        List<String> names,
        boolean every,
        boolean dryRun,
        Optional<LiveObjects.Text> old,
        Optional<LiveObjects.Text> now,
        Version version,
        boolean made) {
    Deed {
        names = List.copyOf(names);
    }

    /**
     * What it was done to.
     *
     * @param resource the plural: {@code services}
     */
    record Target(String group, String resource, String subresource, String namespace) {}

    /**
     * Which object of those that had a name one after the other, and in which of its versions.
     *
     * @param uid empty where it was not written down
     * @param number what rises with every version; 0 where it was not written down
     */
    record Version(String uid, long number) {
        static final Version UNKNOWN = new Version("", 0);
    }
}
