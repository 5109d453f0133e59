/** PR3004: addresses from anywhere that a Service claims for itself. */
@NullMarked
package io.portreeve.rules.externalips;

import org.jspecify.annotations.NullMarked;
