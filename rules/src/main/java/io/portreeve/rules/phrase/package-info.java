/** Wordings that several rules share. */
@NullMarked
package io.portreeve.rules.phrase;

import org.jspecify.annotations.NullMarked;
