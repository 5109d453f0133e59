/** What a container executes: the programs behind its command, arguments and shell scripts, and what they are told to listen on. */
@NullMarked
package io.portreeve.rules.invocation;

import org.jspecify.annotations.NullMarked;
