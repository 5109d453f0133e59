/** The command line: reads what was asked, lends the engine threads and streams, and turns results into exit codes. */
@NullMarked
package io.portreeve.app;

import org.jspecify.annotations.NullMarked;
