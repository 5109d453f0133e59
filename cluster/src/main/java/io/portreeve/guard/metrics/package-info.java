/** Numbers about the running server, in the text format of Prometheus. */
@NullMarked
package io.portreeve.guard.metrics;

import org.jspecify.annotations.NullMarked;
