/** Charts: rendered by Helm's own engine in a process of its own, with the way back to template and value. */
@NullMarked
package io.portreeve.sources.helm;

import org.jspecify.annotations.NullMarked;
