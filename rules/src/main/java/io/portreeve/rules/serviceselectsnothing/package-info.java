/** PR1008: a selector that catches no pods. */
@NullMarked
package io.portreeve.rules.serviceselectsnothing;

import org.jspecify.annotations.NullMarked;
