/** PR5002: bindings that let crowds open ports. */
@NullMarked
package io.portreeve.rules.exposuregrantedwidely;

import org.jspecify.annotations.NullMarked;
