/** The policies of a scan as rules look at them: whom each is about, its rules in both directions, and their words. */
@NullMarked
package io.portreeve.rules.policy;

import org.jspecify.annotations.NullMarked;
