/** Runs the stages once, in order, and gathers the result. */
@NullMarked
package io.portreeve.scan;

import org.jspecify.annotations.NullMarked;
