/** PR2004: data stores, brokers and consoles published beyond the cluster. */
@NullMarked
package io.portreeve.rules.sensitiveserviceexposed;

import org.jspecify.annotations.NullMarked;
