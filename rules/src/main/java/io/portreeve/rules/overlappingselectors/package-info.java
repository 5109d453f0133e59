/** PR1009: a selector that catches more than the Service's own pods. */
@NullMarked
package io.portreeve.rules.overlappingselectors;

import org.jspecify.annotations.NullMarked;
