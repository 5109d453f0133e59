/** Measures the whole program from its start to its end, as a user meets it. */
@NullMarked
package io.portreeve.bench.process;

import org.jspecify.annotations.NullMarked;
