/** PR3007: Services that are another name for something they should not lead to. */
@NullMarked
package io.portreeve.rules.externalname;

import org.jspecify.annotations.NullMarked;
