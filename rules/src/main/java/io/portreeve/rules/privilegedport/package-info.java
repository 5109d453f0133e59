/** PR1006: a port below 1024 that a container is to open. */
@NullMarked
package io.portreeve.rules.privilegedport;

import org.jspecify.annotations.NullMarked;
