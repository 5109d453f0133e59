/** PR4002: policies that let everybody come to dangerous ports. */
@NullMarked
package io.portreeve.rules.policyallowsworld;

import org.jspecify.annotations.NullMarked;
