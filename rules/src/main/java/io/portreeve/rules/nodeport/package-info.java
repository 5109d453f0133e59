/** PR3002: a port opened on every node. */
@NullMarked
package io.portreeve.rules.nodeport;

import org.jspecify.annotations.NullMarked;
