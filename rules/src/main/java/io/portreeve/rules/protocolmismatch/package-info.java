/** PR1010: a Service port of another protocol than the pods' port. */
@NullMarked
package io.portreeve.rules.protocolmismatch;

import org.jspecify.annotations.NullMarked;
