/** PR2001: an administration port on a container or a Service. */
@NullMarked
package io.portreeve.rules.adminport;

import org.jspecify.annotations.NullMarked;
