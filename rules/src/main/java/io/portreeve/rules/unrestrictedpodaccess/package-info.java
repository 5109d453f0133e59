/** PR4001: dangerous ports that every pod reaches, since no policy is about their pods. */
@NullMarked
package io.portreeve.rules.unrestrictedpodaccess;

import org.jspecify.annotations.NullMarked;
