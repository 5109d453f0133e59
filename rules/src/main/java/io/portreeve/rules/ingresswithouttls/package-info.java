/** PR3009: an Ingress, listener or route that takes plain text from outside. */
@NullMarked
package io.portreeve.rules.ingresswithouttls;

import org.jspecify.annotations.NullMarked;
