/** What the benchmarks share: their input, and parsing by itself. */
@NullMarked
package io.portreeve.bench;

import org.jspecify.annotations.NullMarked;
