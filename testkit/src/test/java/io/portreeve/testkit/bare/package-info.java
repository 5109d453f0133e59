/** A rule folder that lacks everything but the rule. */
@NullMarked
package io.portreeve.testkit.bare;

import org.jspecify.annotations.NullMarked;
