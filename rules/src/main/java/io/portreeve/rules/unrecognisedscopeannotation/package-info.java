/** PR3011: annotations about scope that their controller does not read as meant. */
@NullMarked
package io.portreeve.rules.unrecognisedscopeannotation;

import org.jspecify.annotations.NullMarked;
