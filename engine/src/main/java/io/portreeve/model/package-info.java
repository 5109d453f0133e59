/** Kubernetes objects as records, and a snapshot of them: what was written, what was defaulted, what nobody knows. */
@NullMarked
package io.portreeve.model;

import org.jspecify.annotations.NullMarked;
