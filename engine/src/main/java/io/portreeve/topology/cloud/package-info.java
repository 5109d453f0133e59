/** What each provider's controller makes of a load balancer: public, internal, narrowed, or unknown. */
@NullMarked
package io.portreeve.topology.cloud;

import org.jspecify.annotations.NullMarked;
