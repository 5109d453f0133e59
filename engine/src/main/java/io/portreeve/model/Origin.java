package io.portreeve.model;

import io.portreeve.source.SourceFile;

/**
 * Where an object comes from, which decides what it is joined with.
 *
 * @param file the file it stands in
 * @param document which document of the file, 0-based
 * @param unit the scan unit: folder of the kustomization or chart, else the argument
 * @param patch whether a kustomization applies the file as a patch: what it leaves out stands in what it patches
 */
public record Origin(SourceFile file, int document, String unit, boolean patch) {
    public Origin(SourceFile file, int document, String unit) {
        this(file, document, unit, false);
    }

    /** Whether the unit is a whole living cluster, in which everything is where it is meant to be. */
    public boolean isOfCluster() {
        return unit.endsWith(":");
    }

    /** The folder of the file, without a final slash; empty for the working directory. All of a cluster is in one place. */
    public String folder() {
        if (isOfCluster()) {
            return unit;
        }
        int slash = file.path().lastIndexOf('/');
        return slash < 0 ? "" : file.path().substring(0, slash);
    }
}
