/** PR3010: a route that takes whatever comes, and leads to something sensitive. */
@NullMarked
package io.portreeve.rules.catchallroute;

import org.jspecify.annotations.NullMarked;
