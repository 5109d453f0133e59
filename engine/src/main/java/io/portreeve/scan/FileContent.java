package io.portreeve.scan;

import io.portreeve.finding.Suppressions;
import io.portreeve.model.KubernetesObject;
import io.portreeve.source.Problem;
import java.util.List;
import java.util.SortedMap;

/**
 * What one file holds.
 *
 * @param read whether the file could be read at all
 * @param suppressions what its comments accept
 * @param documents documents in it, those not understood included
 * @param skipped how many pieces were not judged, by reason in words
 */
record FileContent(
        boolean read,
        List<KubernetesObject> objects,
        List<Problem> problems,
        Suppressions suppressions,
        int documents,
        SortedMap<String, Integer> skipped) {}
