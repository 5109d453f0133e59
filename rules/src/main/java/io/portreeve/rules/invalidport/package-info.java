/** PR1011: a port that an API server would refuse. */
@NullMarked
package io.portreeve.rules.invalidport;

import org.jspecify.annotations.NullMarked;
