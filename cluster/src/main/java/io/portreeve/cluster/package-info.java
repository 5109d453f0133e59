/** Living clusters as trees of files: read from an API server, or from a snapshot of one, without changing anything. */
@NullMarked
package io.portreeve.cluster;

import org.jspecify.annotations.NullMarked;
