/** A whole rule folder around a rule that is only there to test the testkit. */
@NullMarked
package io.portreeve.testkit.toy;

import org.jspecify.annotations.NullMarked;
