/** PR3005: a container's port opened on its node. */
@NullMarked
package io.portreeve.rules.hostport;

import org.jspecify.annotations.NullMarked;
