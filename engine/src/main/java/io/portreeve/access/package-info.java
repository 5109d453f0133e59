/** Who could open a port: roles and bindings joined, and the chain from a subject to the rule that lets it. */
@NullMarked
package io.portreeve.access;

import org.jspecify.annotations.NullMarked;
