/** PR1004: a target port name that means different numbers. */
@NullMarked
package io.portreeve.rules.targetportambiguous;

import org.jspecify.annotations.NullMarked;
