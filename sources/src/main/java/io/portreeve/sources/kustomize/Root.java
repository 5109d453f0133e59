package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceCandidate;

/** A kustomization of the scan. */
record Root(SourceCandidate candidate, Kustomization kustomization) {
    /** Whether its folder was itself named. */
    boolean isNamed() {
        return candidate.folder().equals(candidate.argument());
    }
}
