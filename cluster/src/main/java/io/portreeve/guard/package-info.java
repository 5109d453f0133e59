/** The admission webhook between the socket and the judgement: reviews are read, handed to a {@link Reviewer} in time, and answered. */
@NullMarked
package io.portreeve.guard;

import org.jspecify.annotations.NullMarked;
