/** PR1003: a target port number that no pod declares. */
@NullMarked
package io.portreeve.rules.targetportundeclared;

import org.jspecify.annotations.NullMarked;
