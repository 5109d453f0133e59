/** The exposure map as a graph of boxes in lanes, and the forms that leave its layout to others. */
@NullMarked
package io.portreeve.report.graph;

import org.jspecify.annotations.NullMarked;
