/** What usually listens on a port, how dangerous that is, and how sure the evidence makes us. */
@NullMarked
package io.portreeve.rules.catalogue;

import org.jspecify.annotations.NullMarked;
