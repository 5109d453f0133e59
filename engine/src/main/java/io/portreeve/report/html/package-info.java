/** The report as one page for a browser: it loads nothing, runs only its own script, and shows whatever a manifest holds as text. */
@NullMarked
package io.portreeve.report.html;

import org.jspecify.annotations.NullMarked;
