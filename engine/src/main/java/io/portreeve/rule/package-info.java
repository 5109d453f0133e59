/** The rule author's interface: one rule, one folder. */
@NullMarked
package io.portreeve.rule;

import org.jspecify.annotations.NullMarked;
