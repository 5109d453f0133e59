package io.portreeve.guard.tls;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where servers keep the authority that they share, and make it known to those who are to trust it. */
public interface AuthorityPlace {
    /** What is kept there now. */
    Kept read() throws IOException;

    /** Keeps other texts; false where somebody else was there since, or is about to. */
    boolean replace(Kept before, Map<String, String> texts) throws IOException;

    /** Sees to it that these certificates are trusted. Says in a sentence what stands in the way, where something does. */
    Optional<String> publish(String certificates) throws IOException;

    /**
     * Texts by their names.
     *
     * @param version by which another state of them is told; empty where nothing was ever kept
     */
    record Kept(String version, SortedMap<String, String> texts) {
        public Kept {
            texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        }

        /** Without the keys, wherever it is printed. */
        @Override
        public String toString() {
            return "Kept[" + version + "]";
        }
    }
}
