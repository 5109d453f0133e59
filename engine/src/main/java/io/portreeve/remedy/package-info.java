/** Edits that close a port: proposed, and held against the engine before anybody sees them. */
@NullMarked
package io.portreeve.remedy;

import org.jspecify.annotations.NullMarked;
