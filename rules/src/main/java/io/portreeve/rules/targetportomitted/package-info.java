/** PR1001: a Service port that silently becomes the pods' port. */
@NullMarked
package io.portreeve.rules.targetportomitted;

import org.jspecify.annotations.NullMarked;
