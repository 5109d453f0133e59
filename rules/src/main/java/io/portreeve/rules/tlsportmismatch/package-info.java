/** PR1005: TLS on one side of a port and plain text on the other. */
@NullMarked
package io.portreeve.rules.tlsportmismatch;

import org.jspecify.annotations.NullMarked;
