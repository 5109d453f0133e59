/** Paths from outside to a container port, hop by hop, each with the line that made it. */
@NullMarked
package io.portreeve.exposure;

import org.jspecify.annotations.NullMarked;
