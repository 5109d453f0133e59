/** PR2002: administration, control-plane and debug ports published beyond the cluster. */
@NullMarked
package io.portreeve.rules.adminportpublished;

import org.jspecify.annotations.NullMarked;
