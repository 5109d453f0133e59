package io.portreeve.rules.foreignendpoints;

import io.portreeve.finding.Severity;
import io.portreeve.model.Place;

/**
 * An address that no selector of the Service could have brought.
 *
 * @param place the address, or the namespace of the pod that it says it is
 * @param severity once it is certain that the addresses are the Service's
 * @param what it is, in words that fit behind "lead to"
 */
record Foreign(Place place, Severity severity, String what) {}
