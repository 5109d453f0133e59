/** PR2005: a debugger or profiler that a container opens to others than its own pod. */
@NullMarked
package io.portreeve.rules.debugportenabled;

import org.jspecify.annotations.NullMarked;
