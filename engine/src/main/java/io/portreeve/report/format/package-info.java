/** The list of forms that a report can have, and what their reporters are told. */
@NullMarked
package io.portreeve.report.format;

import org.jspecify.annotations.NullMarked;
