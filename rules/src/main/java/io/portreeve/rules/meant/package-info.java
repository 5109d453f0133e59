/** What an author must have meant: the nearest name, the objects that belong together, the pods that merely pass. */
@NullMarked
package io.portreeve.rules.meant;

import org.jspecify.annotations.NullMarked;
