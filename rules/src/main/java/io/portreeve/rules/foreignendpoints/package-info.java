/** PR3008: endpoints written by hand that lead where no selector could. */
@NullMarked
package io.portreeve.rules.foreignendpoints;

import org.jspecify.annotations.NullMarked;
