/** Proposes the NetworkPolicy that takes least away, and proves by the engine that it takes away no more. */
@NullMarked
package io.portreeve.rules.leastpolicy;

import org.jspecify.annotations.NullMarked;
