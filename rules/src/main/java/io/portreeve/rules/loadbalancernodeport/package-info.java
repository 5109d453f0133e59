/** PR3003: node ports left open behind a load balancer. */
@NullMarked
package io.portreeve.rules.loadbalancernodeport;

import org.jspecify.annotations.NullMarked;
