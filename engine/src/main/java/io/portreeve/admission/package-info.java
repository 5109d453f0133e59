/** Whether a cluster takes a change: what somebody asks for, judged by what it would open. */
@NullMarked
package io.portreeve.admission;

import org.jspecify.annotations.NullMarked;
