package io.portreeve.change;

import io.portreeve.exposure.Scope;
import io.portreeve.topology.PortTarget;
import java.util.List;

/** Tells which pods of the cluster get to a port where not every pod does. */
@FunctionalInterface
interface Insiders {
    /** Names for them that are the same wherever they are the same; of the port's own namespace only where its pods do not all get there. */
    List<String> of(PortTarget target, Scope scope);
}
