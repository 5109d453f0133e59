/** Services, Ingresses, Gateways and routes joined to the workloads behind them. */
@NullMarked
package io.portreeve.topology;

import org.jspecify.annotations.NullMarked;
