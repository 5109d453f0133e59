/** Ports that are reached from beyond the cluster, with what is known of them. */
@NullMarked
package io.portreeve.rules.published;

import org.jspecify.annotations.NullMarked;
