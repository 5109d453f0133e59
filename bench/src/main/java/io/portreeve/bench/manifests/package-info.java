/** Generates Kubernetes manifests of any size, the same ones for the same seed. */
@NullMarked
package io.portreeve.bench.manifests;

import org.jspecify.annotations.NullMarked;
