/** Where a container is seen to listen, besides what it declares: probes, hooks, arguments and variables. */
@NullMarked
package io.portreeve.rules.listening;

import org.jspecify.annotations.NullMarked;
