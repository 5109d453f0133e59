package io.portreeve.sources.kustomize;

import java.util.List;

/**
 * A kustomization that is built.
 *
 * @param objects what it stands for
 * @param account what it took and what it lacks
 */
record Finished(List<MadeMapping> objects, Account account) {
    Finished {
        objects = List.copyOf(objects);
    }
}
