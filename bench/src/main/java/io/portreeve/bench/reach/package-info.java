/** Measures, each in a JVM of its own, of how reachability copes with large clusters. */
@NullMarked
package io.portreeve.bench.reach;

import org.jspecify.annotations.NullMarked;
