/** What bindings give to more than somebody in particular, for the rules on access. */
@NullMarked
package io.portreeve.rules.granted;

import org.jspecify.annotations.NullMarked;
