package io.portreeve.access;

import io.portreeve.model.Place;

/** Something about roles and bindings that does not do what its author may think. */
public record Note(Place place, String text) {}
