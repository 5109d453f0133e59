/** Kustomizations, built to the manifests that they stand for, each value with the characters that it comes from. */
@NullMarked
package io.portreeve.sources.kustomize;

import org.jspecify.annotations.NullMarked;
