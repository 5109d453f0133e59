/** Policies for the engines that a cluster already runs: what of the rules one object alone can show, and what pods may connect. */
@NullMarked
package io.portreeve.policy;

import org.jspecify.annotations.NullMarked;
