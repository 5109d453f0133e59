/** PR3001: a load balancer on the Internet that lets everybody in. */
@NullMarked
package io.portreeve.rules.publicloadbalancer;

import org.jspecify.annotations.NullMarked;
