package io.portreeve.remedy;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.model.Place;
import java.util.List;
import java.util.Optional;

/**
 * An edit that closes or narrows some way to a port, with all that it does.
 *
 * @param description states the edit
 * @param place the line to edit, where it is written
 * @param closes the ways to the port, as they were, that are closed or narrowed
 * @param left from how far the port is reached afterwards
 * @param collateral what else is cut off, each a clause: "port 80 of Deployment shop/web from the Internet"
 */
public record Remedy(
        String description, Optional<Place> place, List<ExposurePath> closes, Scope left, List<String> collateral) {
    public Remedy {
        closes = List.copyOf(closes);
        collateral = List.copyOf(collateral);
    }
}
