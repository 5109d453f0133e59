/** The exposure map as a drawing: boxes and lines get their places here, and nowhere else. */
@NullMarked
package io.portreeve.report.drawing;

import org.jspecify.annotations.NullMarked;
