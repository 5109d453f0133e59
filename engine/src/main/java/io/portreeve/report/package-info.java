/** A scan's result as text for people and programs, one class a format. */
@NullMarked
package io.portreeve.report;

import org.jspecify.annotations.NullMarked;
