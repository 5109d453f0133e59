/** PR3006: pods that live in their node's network. */
@NullMarked
package io.portreeve.rules.hostnetwork;

import org.jspecify.annotations.NullMarked;
