/** Policies of every kind as rules in tiers: whom they are about, whom they name, and what they decide. */
@NullMarked
package io.portreeve.reachability.policy;

import org.jspecify.annotations.NullMarked;
