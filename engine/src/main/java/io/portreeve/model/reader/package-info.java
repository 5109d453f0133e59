/** From document trees to objects: one reader a kind, one place where what is written becomes a value. */
@NullMarked
package io.portreeve.model.reader;

import org.jspecify.annotations.NullMarked;
