/** PR1012: an Ingress or route that leads nowhere. */
@NullMarked
package io.portreeve.rules.backendunresolved;

import org.jspecify.annotations.NullMarked;
