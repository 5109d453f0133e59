/** PR4006: a port name in a policy that its pods do not have. */
@NullMarked
package io.portreeve.rules.policyportunresolved;

import org.jspecify.annotations.NullMarked;
