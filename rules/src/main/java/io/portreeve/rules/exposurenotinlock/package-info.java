/** PR6002: doors from outside that nobody wrote down as meant. */
@NullMarked
package io.portreeve.rules.exposurenotinlock;

import org.jspecify.annotations.NullMarked;
