/** PR4005: a Service's port in a policy, in place of the pods' port behind it. */
@NullMarked
package io.portreeve.rules.policynamesserviceport;

import org.jspecify.annotations.NullMarked;
