/** What has happened to a cluster, read from its audit log or from stored reviews, and judged as the guard would have. */
@NullMarked
package io.portreeve.guard.replay;

import org.jspecify.annotations.NullMarked;
