/** The certificates of the webhook: read from files or made here, rotated in time, and taken into use without a restart. */
@NullMarked
package io.portreeve.guard.tls;

import org.jspecify.annotations.NullMarked;
