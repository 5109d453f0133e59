package io.portreeve.cluster;

import io.portreeve.source.SearchStart;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects of a cluster, each as the text of a manifest.
 *
 * @param prefix what is shown before every path, and the scan unit of them all: {@code cluster:CONTEXT:}
 * @param texts UTF-8, by path: {@code NAMESPACE/Kind/name.yaml}, or {@code Kind/name.yaml}
 */
public record ClusterContents(String prefix, SortedMap<String, byte[]> texts) {
    public ClusterContents {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** They as a tree: one folder of all files. */
    public SearchStart start() {
        return new SearchStart(new ClusterTree(this), prefix, "", List.of());
    }
}
