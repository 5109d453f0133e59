package io.portreeve.sources.kustomize;

import io.portreeve.source.Problem;

/**
 * Something that a build lacks.
 *
 * @param toolHelps whether Kustomize itself could do it
 */
record Shortfall(Problem problem, boolean toolHelps) {}
