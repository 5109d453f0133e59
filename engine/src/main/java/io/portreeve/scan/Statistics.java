package io.portreeve.scan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a scan looked at and what it passed over.
 *
 * @param files files read
 * @param documents documents in them, those not understood included
 * @param objects Kubernetes objects that were judged
 * @param skipped how much was passed over, by reason in words: "Helm templates", "partial objects (patches)"
 * @param suppressed findings that somebody chose, with a reason, not to see
 */
public record Statistics(int files, int documents, int objects, SortedMap<String, Integer> skipped, int suppressed) {
    public Statistics {
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    }

    /** A scan that suppressed nothing. */
    public Statistics(int files, int documents, int objects, SortedMap<String, Integer> skipped) {
        this(files, documents, objects, skipped, 0);
    }
}
