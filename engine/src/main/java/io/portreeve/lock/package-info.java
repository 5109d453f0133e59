/** What is meant to be exposed: the lock file, one line for each door from outside, and the intent of the configuration. */
@NullMarked
package io.portreeve.lock;

import org.jspecify.annotations.NullMarked;
