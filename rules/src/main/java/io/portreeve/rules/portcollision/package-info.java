/** PR1007: one port that two claim. */
@NullMarked
package io.portreeve.rules.portcollision;

import org.jspecify.annotations.NullMarked;
