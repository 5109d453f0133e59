package io.portreeve.topology;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import java.util.Optional;

/**
 * The port of a Service, as somebody names it.
 *
 * @param namespace where to look; empty when nobody wrote one
 * @param port by number, or by the Service port's name
 */
record ServiceReference(
        KubernetesObject asker,
        Optional<String> namespace,
        String name,
        Place namePlace,
        PortRef port,
        Place portPlace) {}
