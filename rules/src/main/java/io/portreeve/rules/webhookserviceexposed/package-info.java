/** PR3013: Services that only the API server should call, published beyond the cluster. */
@NullMarked
package io.portreeve.rules.webhookserviceexposed;

import org.jspecify.annotations.NullMarked;
