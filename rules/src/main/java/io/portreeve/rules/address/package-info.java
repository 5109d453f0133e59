/** Addresses and names that lead where no Service should. */
@NullMarked
package io.portreeve.rules.address;

import org.jspecify.annotations.NullMarked;
