/** What a rule has to say: findings, their severity and confidence, and the edits that settle them. */
@NullMarked
package io.portreeve.finding;

import org.jspecify.annotations.NullMarked;
