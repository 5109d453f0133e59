/** PR5001: bindings that let crowds come into pods. */
@NullMarked
package io.portreeve.rules.execgrantedwidely;

import org.jspecify.annotations.NullMarked;
