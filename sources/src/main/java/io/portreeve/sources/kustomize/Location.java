package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceCandidate;
import io.portreeve.source.TreeItem;

/**
 * A file or folder of the tree that a kustomization stands in.
 *
 * @param revision whether the tree is a revision, which holds nothing but itself
 * @param prefix how its path is shown to begin where it is none of the file system; else empty
 * @param path behind the prefix
 */
record Location(TreeItem item, boolean revision, String prefix, String path) {
    /** What tells it from all others, however it was reached. */
    String key() {
        return prefix + '\0' + item.place();
    }

    /** As people see it. */
    String shown() {
        return prefix + path;
    }

    SourceCandidate candidate() {
        return new SourceCandidate(shown(), prefix, "", true, item);
    }

    /** The located folder that it is, or the one above the file that it is named after. */
    String located() {
        return candidate().located();
    }
}
