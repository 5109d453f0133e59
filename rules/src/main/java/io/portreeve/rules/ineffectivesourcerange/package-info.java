/** PR3012: source ranges that hold nobody back. */
@NullMarked
package io.portreeve.rules.ineffectivesourcerange;

import org.jspecify.annotations.NullMarked;
