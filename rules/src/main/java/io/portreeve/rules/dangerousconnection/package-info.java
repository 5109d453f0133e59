/** PR6003: connections through the API server into pods with dangerous ports. */
@NullMarked
package io.portreeve.rules.dangerousconnection;

import org.jspecify.annotations.NullMarked;
