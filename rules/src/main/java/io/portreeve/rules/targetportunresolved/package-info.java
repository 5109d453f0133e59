/** PR1002: a target port name that pods do not have. */
@NullMarked
package io.portreeve.rules.targetportunresolved;

import org.jspecify.annotations.NullMarked;
