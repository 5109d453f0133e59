/** PR4003: a policy that is about no pods. */
@NullMarked
package io.portreeve.rules.policyselectsnothing;

import org.jspecify.annotations.NullMarked;
