/** PR4007: policies, and parts of them, that do nothing. */
@NullMarked
package io.portreeve.rules.policywithouteffect;

import org.jspecify.annotations.NullMarked;
