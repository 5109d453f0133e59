/** Ports as other pods of the cluster come to them, with what stands there. */
@NullMarked
package io.portreeve.rules.inside;

import org.jspecify.annotations.NullMarked;
