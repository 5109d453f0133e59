/** How many reviews the admission webhook answers, how fast, and what the size of the cluster costs. */
@NullMarked
package io.portreeve.bench.guard;

import org.jspecify.annotations.NullMarked;
