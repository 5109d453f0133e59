/** Who can reach whom: connections, classes of pods that no policy tells apart, and verdicts with their reasons. */
@NullMarked
package io.portreeve.reachability;

import org.jspecify.annotations.NullMarked;
