/** PR2003: a daemon for administration that a container starts. */
@NullMarked
package io.portreeve.rules.admindaemon;

import org.jspecify.annotations.NullMarked;
