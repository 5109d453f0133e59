/** PR5003: bindings by which crowds come to rights that open ports. */
@NullMarked
package io.portreeve.rules.escalationtoexposure;

import org.jspecify.annotations.NullMarked;
