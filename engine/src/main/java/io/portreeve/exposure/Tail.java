package io.portreeve.exposure;

import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.Optional;

/** The inner part of a path: from a Service port to where it ends. */
record Tail(List<Hop> hops, Disposition disposition, Optional<PortTarget> target) {
    Tail {
        hops = List.copyOf(hops);
    }
}
