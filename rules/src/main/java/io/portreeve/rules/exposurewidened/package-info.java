/** PR6001: ports that became reachable from a wider scope between two versions. */
@NullMarked
package io.portreeve.rules.exposurewidened;

import org.jspecify.annotations.NullMarked;
