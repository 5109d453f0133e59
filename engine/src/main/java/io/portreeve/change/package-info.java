/** What differs between two exposure maps, told without the places where things are written, and by which lines. */
@NullMarked
package io.portreeve.change;

import org.jspecify.annotations.NullMarked;
