/** The rules that come with Portreeve, one folder each, and the list of them. */
@NullMarked
package io.portreeve.rules;

import org.jspecify.annotations.NullMarked;
