/** PR4004: a peer of a policy's rule that means no pods. */
@NullMarked
package io.portreeve.rules.policypeerselectsnothing;

import org.jspecify.annotations.NullMarked;
