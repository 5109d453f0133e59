package io.portreeve.remedy;

import io.portreeve.exposure.Stages;
import io.portreeve.model.Place;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One change of the input that may close a port.
 *
 * @param description states the edit: "set type: ClusterIP on Service shop/web"
 * @param place the line to edit, where it is written
 * @param after what the stages make of the input with it
 */
record Edit(String description, Optional<Place> place, Supplier<Stages> after) {}
