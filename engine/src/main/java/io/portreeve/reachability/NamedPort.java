package io.portreeve.reachability;

import io.portreeve.model.Protocol;

/** A port's name with the protocol it is declared for: together they stand for one number of a pod. */
record NamedPort(String name, Protocol protocol) {}
