/** Revisions of Git repositories as trees of files: read from the objects, without git and without touching anything. */
@NullMarked
package io.portreeve.sources.git;

import org.jspecify.annotations.NullMarked;
